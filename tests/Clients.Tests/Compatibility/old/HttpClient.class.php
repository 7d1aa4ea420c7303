<?php
/* A POST with the form's fields in the body, and the answer's body: what the fragment uses. */
class HttpClient
{
    private $host;
    private $content = '';

    public function __construct($host)
    {
        $this->host = $host;
    }

    public function post($path, $parameters)
    {
        $options = array(
            'method' => 'POST',
            'header' => 'Content-Type: application/x-www-form-urlencoded',
            'content' => http_build_query($parameters),
        );
        $this->content = file_get_contents('http://' . $this->host . $path, false, stream_context_create(array('http' => $options)));
        return $this->content !== false;
    }

    public function getContent()
    {
        return $this->content;
    }
}
