<?php
  require_once 'HttpClient.class.php';

  $parameters = array(
        'app_key' => '{{key}}',
        'url' => '{{url}}',
  );

  $face = new HttpClient('{{host}}');
  $response = $face->post("/api/detect/", $parameters);

  echo $face->getContent();
