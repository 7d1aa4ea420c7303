/*
 * FACE-1.0.js: the webcam and Face's API for a plain page. No dependency; everything is in the global FACE.
 *
 *   FACE.sendFaceRequest({ app_key: '...', img: blob, onSuccessCallback: function (reply) { }, onFailureCallback: function (code, text) { } });
 *
 * New pages may like the same as a module with promises and types better: /face.mjs. MIT licence.
 */
var FACE = (function () {
  'use strict';

  var VERSION = '1.0';
  var MAX_WIDTH = 640;
  var MAX_HEIGHT = 480;
  // The service answers within 15 s of the last byte; the rest is for the upload of a large photo over a slow line.
  var TIMEOUT_MS = 120000;
  var MALFUNCTION = 1000;

  // Read while this script runs: later there is no current script.
  var serviceUrl = detectUrlOf(document.currentScript && document.currentScript.src) || detectUrlOf(location.href);

  // The detect endpoint of the server that an address belongs to; null for a page or script that came from no server.
  function detectUrlOf(address) {
    return /^https?:/.test(address || '') ? new URL('/api/detect/', address).href : null;
  }

  function isFilled(value) {
    return typeof value === 'string' && value !== '';
  }

  function isMissing(value) {
    return value === undefined || value === null || value === '';
  }

  // Says what is wrong where a developer looks; the value is what the public functions return then.
  function refuse(problem) {
    console.error('FACE: ' + problem);
    return false;
  }

  function element(id, purpose) {
    var found = isFilled(id) ? document.getElementById(id) : null;
    if (!found) {
      refuse(purpose + ': there is no element with the id "' + id + '".');
    }
    return found;
  }

  /* Requests */

  function problemOf(options) {
    if (!options || typeof options !== 'object') return 'the options are missing.';
    if (typeof options.onSuccessCallback !== 'function') return 'onSuccessCallback must be a function.';
    if (!isMissing(options.onFailureCallback) && typeof options.onFailureCallback !== 'function') return 'onFailureCallback must be a function.';
    if (isMissing(options.img) === isMissing(options.url)) return 'give either img or url.';
    if (!isMissing(options.img) && !util.isImage(options.img)) return 'img must be a Blob or File whose type starts with "image".';
    if (!isMissing(options.url) && !isFilled(options.url)) return 'url must be a text.';
    if (!isMissing(options.app_key) && !isFilled(options.app_key)) return 'app_key must be a text.';
    if (!isMissing(options.destination) && !isFilled(options.destination)) return 'destination must be a text.';
    if (isMissing(options.destination) && isMissing(options.app_key)) return 'app_key is missing.';
    if (isMissing(options.destination) && !serviceUrl) return 'destination is missing: neither this script nor the page came from a server.';
    return null;
  }

  function formOf(options) {
    var form = new FormData();
    if (options.app_key) form.append('app_key', options.app_key);
    if (isMissing(options.url)) {
      form.append('img', options.img);
    } else {
      form.append('url', options.url);
    }
    return form;
  }

  function readReply(text) {
    try {
      var reply = JSON.parse(text);
      if (reply && typeof reply === 'object') return reply;
    } catch (e) {
      // Said below, as for any other text that is no reply.
    }
    return { error_code: MALFUNCTION, description: 'the answer is not one of Face.' };
  }

  function answer(request, succeed, fail) {
    if (request.status !== 200) {
      fail(request.status, 'HTTP request failed.');
      return;
    }
    var reply = readReply(request.responseText);
    if (reply.error_code) {
      fail(reply.error_code, 'FACE request failed : ' + reply.description);
    } else {
      succeed(reply);
    }
  }

  // Options: img or url, app_key (or destination), onSuccessCallback(reply), onFailureCallback(code, text), csrf_token. Returns whether it was sent.
  function sendFaceRequest(options) {
    var problem = problemOf(options);
    if (problem) return refuse(problem);

    var succeed = options.onSuccessCallback;
    var fail = options.onFailureCallback || function () { };
    var request = new XMLHttpRequest();
    try {
      request.open('POST', options.destination || serviceUrl);
    } catch (e) {
      return refuse('destination is no address.');
    }
    if (options.csrf_token) request.setRequestHeader('X-CSRFToken', options.csrf_token);
    request.timeout = TIMEOUT_MS;
    // Comes exactly once, whatever the outcome; without any answer the status is 0.
    request.onloadend = function () { answer(request, succeed, fail); };
    request.send(formOf(options));
    return true;
  }

  /* The calls of the service's first apps: the callbacks come first, a failure is told by its text, the faces are read from "persons". */

  function sendOld(options, succeed, fail) {
    options.onSuccessCallback = function (reply) {
      // Hidden from JSON.stringify and for-in, so that the reply is the service's to every other eye.
      Object.defineProperty(reply, 'persons', { value: reply.people.map(oldPerson) });
      if (succeed) succeed(reply);
    };
    options.onFailureCallback = function (code, text) {
      if (fail) fail(text, code);
    };
    var problem = problemOf(options);
    if (problem) options.onFailureCallback(0, problem);
    return !problem && sendFaceRequest(options);
  }

  // As those apps read a face: age.value, gender.value and .confidence, mood.value and .confidence, expressions.NAME.value, all in percent.
  function oldPerson(person) {
    var expressions = {};
    var neutral = 100;
    Object.keys(person.emotions).forEach(function (name) {
      expressions[name] = { value: person.emotions[name] };
      neutral -= person.emotions[name];
    });
    expressions.neutral = { value: neutral };
    return {
      age: { value: person.age },
      gender: { value: person.gender < 0 ? 'Male' : 'Female', confidence: Math.abs(person.gender) },
      mood: { value: person.mood < 50 ? 'Negative' : 'Positive', confidence: Math.abs(person.mood - 50) * 2 },
      expressions: expressions
    };
  }

  /* Webcam */

  // What was started and not stopped, by the video's id. A stream may come after its stop: then it is ended at once.
  var players = {};

  function startPlaying(videoId) {
    var video = element(videoId, 'startPlaying');
    if (!video) return;
    if (!navigator.mediaDevices || !navigator.mediaDevices.getUserMedia) {
      refuse('a browser gives the webcam only to pages from https or localhost.');
      return;
    }
    stopPlaying(videoId);
    var player = players[videoId] = { stream: null };
    navigator.mediaDevices.getUserMedia({ video: true, audio: false }).then(function (stream) {
      player.stream = stream;
      if (players[videoId] !== player) {
        endTracks(player);
        return;
      }
      video.srcObject = stream;
      // Without it a phone plays in full screen.
      video.playsInline = true;
      return video.play();
    }).catch(function (error) {
      // A stop in mid-start interrupts the play, which is no failure.
      if (players[videoId] === player) refuse('the webcam does not play: ' + error.message);
    });
  }

  function endTracks(player) {
    if (player.stream) player.stream.getTracks().forEach(function (track) { track.stop(); });
  }

  function stopPlaying(videoId) {
    var player = players[videoId];
    if (!player) return;
    delete players[videoId];
    endTracks(player);
    var video = document.getElementById(videoId);
    if (video) {
      video.pause();
      video.srcObject = null;
    }
  }

  // Puts the video's picture into the img as a JPEG data URI; the callback comes when the img has loaded it. Nothing before the first frame.
  function takePicture(videoId, imgId, callback) {
    var video = element(videoId, 'takePicture');
    var img = element(imgId, 'takePicture');
    if (!video || !img || !video.videoWidth) return;
    showIn(img, draw(video, video.videoWidth, video.videoHeight).toDataURL('image/jpeg'), callback);
  }

  function draw(source, width, height) {
    var canvas = document.createElement('canvas');
    canvas.width = width;
    canvas.height = height;
    canvas.getContext('2d').drawImage(source, 0, 0, width, height);
    return canvas;
  }

  function showIn(img, uri, callback) {
    if (typeof callback === 'function') img.addEventListener('load', function () { callback(); }, { once: true });
    img.src = uri;
  }

  /* Pictures */

  var util = {
    isImage: function (file) {
      return file instanceof Blob && file.type.indexOf('image') === 0;
    },

    // Of a base64 data URI, as canvases and file readers write them; the Blob's type is the URI's.
    dataURItoBlob: function (uri) {
      var parts = uri.split(',');
      var bytes = Uint8Array.from(atob(parts[1]), function (byte) { return byte.charCodeAt(0); });
      return new Blob([bytes], { type: parts[0].replace(/^data:|;.*$/g, '') });
    },

    // The largest size within 640 x 480 of the same shape; never larger than the given one.
    computeSize: function (width, height) {
      var scale = Math.min(1, MAX_WIDTH / width, MAX_HEIGHT / height);
      return { width: Math.round(width * scale), height: Math.round(height * scale) };
    },

    // Calls back with a JPEG Blob of exactly that size. Returns whether it began.
    resizeImage: function (file, callback, width, height) {
      if (!util.isImage(file) || typeof callback !== 'function' || !(width > 0) || !(height > 0)) {
        return refuse('resizeImage wants an image, a callback, a width and a height.');
      }
      return util.readFileAsBase64(file, function (uri) {
        var img = new Image();
        img.onload = function () { draw(img, width, height).toBlob(callback, 'image/jpeg'); };
        img.onerror = function () { refuse('resizeImage: this is no picture that a browser can read.'); };
        img.src = uri;
      });
    },

    // Undefined while nothing is chosen.
    getImageFromInput: function (inputId) {
      var input = element(inputId, 'getImageFromInput');
      return input && input.files ? input.files[0] : undefined;
    },

    // Calls back with the file as a data URI. Returns whether it began.
    readFileAsBase64: function (file, callback) {
      if (!(file instanceof Blob) || typeof callback !== 'function') return refuse('readFileAsBase64 wants a file and a callback.');
      var reader = new FileReader();
      reader.onload = function () { callback(reader.result); };
      reader.onerror = function () { refuse('readFileAsBase64: ' + reader.error.message); };
      reader.readAsDataURL(file);
      return true;
    },

    // Shows a file in an img; the callback comes when the img has loaded it.
    displayImage: function (file, imgTagId, callback) {
      var img = element(imgTagId, 'displayImage');
      if (img) util.readFileAsBase64(file, function (uri) { showIn(img, uri, callback); });
    }
  };

  return {
    getVersion: function () { return VERSION; },
    sendFaceRequest: sendFaceRequest,
    sendImage: function (file, succeed, fail, app_key) { return sendOld({ img: file, app_key: app_key }, succeed, fail); },
    sendUrl: function (url, succeed, fail, app_key) { return sendOld({ url: url, app_key: app_key }, succeed, fail); },
    webcam: { startPlaying: startPlaying, stopPlaying: stopPlaying, takePicture: takePicture },
    util: util
  };
}());
