# Names, addresses and what misuse of the module socket is told.
import socket

server = socket.create_server(('127.0.0.1', 0))
client = socket.create_connection(server.getsockname())
accepted, address = server.accept()
print(address == client.getsockname(), accepted.gettimeout(), client.family, client.type, repr(client.family))


def show(what):
    try:
        print(repr(what()))
    except Exception as e:
        print(type(e).__name__, e, getattr(e, 'errno', None))


for misuse in (
    lambda: client.connect(5),
    lambda: client.connect((1, 2)),
    lambda: client.connect(('a',)),
    lambda: client.connect(('127.0.0.1', 70000)),
    lambda: client.send('a'),
    lambda: client.recv(-1),
    lambda: client.settimeout('a'),
    lambda: client.settimeout(-1),
    lambda: client.makefile('q'),
    lambda: client.sendto(b'a'),
    lambda: client.sendto(b'a', 1, 2, 3),
    lambda: client.recv_into(b'aa'),
    lambda: client.recv_into(bytearray(3), 4),
    lambda: client.listen(-1),
    lambda: client.getsockopt(1, 7777),
    lambda: socket.socket(9999),
    lambda: socket.socket(fileno=-1),
    lambda: socket.socket(fileno=999),
    lambda: socket.create_connection(('127.0.0.1', 1)),
    lambda: socket.create_server(('', 70000)),
    lambda: socket.create_server(('1.2.3.4', 0)),
):
    show(misuse)

for name in (
    lambda: socket.getaddrinfo('127.0.0.1', 80),
    lambda: socket.getaddrinfo(None, 80, type=socket.SOCK_STREAM),
    lambda: socket.getaddrinfo(None, 80, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE),
    lambda: socket.getaddrinfo('::1', '443', type=socket.SOCK_STREAM),
    lambda: socket.getaddrinfo(None, None),
    lambda: socket.getaddrinfo('127.0.0.1', 'nosuchservice'),
    lambda: socket.gethostbyname('::1'),
    lambda: socket.gethostbyname('127.0.0.1'),
    lambda: socket.getnameinfo(('127.0.0.1', 80), socket.NI_NUMERICHOST | socket.NI_NUMERICSERV),
    lambda: socket.getservbyname('zzz'),
    lambda: socket.getservbyport(1234567),
    lambda: socket.getprotobyname('tcp'),
    lambda: socket.inet_aton('127.1'),
    lambda: socket.inet_aton('x'),
    lambda: socket.inet_ntoa(b'abc'),
    lambda: socket.inet_pton(socket.AF_INET, 'x'),
    lambda: socket.inet_pton(socket.AF_INET6, '::ffff:1.2.3.4'),
    lambda: socket.inet_ntop(socket.AF_INET6, bytes(15) + b'\1'),
    lambda: socket.inet_ntop(socket.AF_INET, b'a'),
    lambda: (socket.htons(258), socket.ntohl(1)),
    lambda: socket.htons(70000),
    lambda: (socket.MSG_PEEK, socket.AI_PASSIVE, socket.SOCK_DGRAM),
    lambda: (issubclass(socket.gaierror, OSError), socket.timeout is TimeoutError, socket.error is OSError),
):
    show(name)

client.close()
print(str(client)[:30], client.fileno(), client.detach())
for closed in (lambda: client.recv(1), client.getsockname, lambda: client.settimeout(4)):
    show(closed)
