# http: statuses are numbers that know their phrase, methods are texts.
from http import *
import http
for s in HTTPStatus: print(s, repr(s), s.value, s.phrase, s.description, s.is_informational, s.is_success, s.is_redirection, s.is_client_error, s.is_server_error)
for m in HTTPMethod: print(m, repr(m), m.value, m.description, m == m.name)
print(HTTPStatus(404), HTTPStatus['OK'] == 200, HTTPStatus.OK.name, f'{HTTPStatus.OK}', HTTPMethod('GET'), HTTPStatus.REQUEST_URI_TOO_LONG, http.__all__, isinstance(HTTPStatus.OK, int), HTTPMethod.GET in {'GET'})
try: HTTPStatus(999)
except ValueError as e: print(e)
import json; print(json.dumps(HTTPStatus.OK), '%d' % HTTPStatus.OK, str(HTTPStatus.OK))
