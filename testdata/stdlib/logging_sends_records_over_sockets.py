# Records go over TCP with their length in front, as datagrams, and to a syslog daemon.
import logging
import logging.handlers
import pickle
import socket
import struct
import threading

log = logging.getLogger('net')
log.setLevel(logging.DEBUG)
log.propagate = False


def through(handler):
    log.addHandler(handler)
    log.warning('%s is %d', 'it', 5)
    try:
        1 / 0
    except ZeroDivisionError:
        log.exception('failed')
    log.removeHandler(handler)
    handler.close()


def tell(data):
    record = logging.makeLogRecord(pickle.loads(data))
    print(record.name, record.levelname, record.getMessage(), record.args, record.exc_info, (record.exc_text or '')[-16:])


server = socket.create_server(('127.0.0.1', 0))
through(logging.handlers.SocketHandler('127.0.0.1', server.getsockname()[1]))
connection, _ = server.accept()
stream = connection.makefile('rb')
while head := stream.read(4):
    tell(stream.read(struct.unpack('>L', head)[0]))
stream.close()
connection.close()
server.close()

inbox = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
inbox.bind(('127.0.0.1', 0))
inbox.settimeout(10)
through(logging.handlers.DatagramHandler('127.0.0.1', inbox.getsockname()[1]))
for _ in range(2):
    tell(inbox.recv(65536)[4:])

syslog = logging.handlers.SysLogHandler(inbox.getsockname(), facility='local1')
syslog.ident = 'bide: '
print(syslog.encodePriority('mail', 'err'), syslog.mapPriority('NOTE'), syslog.mapPriority('ERROR'), syslog.facility_names['cron'])
log.addHandler(syslog)
log.critical('all is lost')
syslog.append_nul = False
log.debug('ü')
print(inbox.recv(100), inbox.recv(100))
syslog.close()
inbox.close()

# Nobody listens: the record is dropped, and the next try comes later.
free = socket.create_server(('127.0.0.1', 0))
port = free.getsockname()[1]
free.close()
deaf = logging.handlers.SocketHandler('127.0.0.1', port)
deaf.emit(logging.makeLogRecord({'msg': 'x'}))
print(deaf.sock, deaf.retryPeriod, deaf.retryTime is not None)
