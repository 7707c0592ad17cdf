import _socket
import errno as _errno
import os as _os
import sys as _sys
from _socket import *
from _socket import _dup, _lookup, _lookup_name, _lookup_port, _pair, _parse, _unparse
from enum import IntEnum as _IntEnum, IntFlag as _IntFlag

__all__ = ['fromfd', 'getfqdn', 'create_connection', 'create_server', 'has_dualstack_ipv6', 'AddressFamily', 'SocketKind']

error = OSError
timeout = TimeoutError
has_ipv6 = True


class herror(OSError):
    """An address has no name."""


class gaierror(OSError):
    """A host has no address."""


def _enum(kind, name, prefix):
    """Make an enum of the constants that begin with a prefix, and let them be its members."""
    made = kind(name, {each: number for each, number in vars(_socket).items() if each.startswith(prefix)}, module=__name__)
    globals().update(made.__members__)
    return made


AddressFamily = _enum(_IntEnum, 'AddressFamily', 'AF_')
SocketKind = _enum(_IntEnum, 'SocketKind', 'SOCK_')
MsgFlag = _enum(_IntFlag, 'MsgFlag', 'MSG_')
AddressInfo = _enum(_IntFlag, 'AddressInfo', 'AI_')

_default_timeout = None


def _member(number, kind):
    try:
        return kind(number)
    except ValueError:
        return number


class socket(_socket.socket):
    """A network socket."""

    def __init__(self, family=-1, type=-1, proto=-1, fileno=None):
        if fileno is not None:
            if fileno < 0:
                raise ValueError('negative file descriptor')
            self._adopt(fileno, family, type, proto)
        else:
            family = AF_INET if family == -1 else family
            type = SOCK_STREAM if type == -1 else type
            self._open(family, type, 0 if proto == -1 else proto)
        if _default_timeout is not None:
            self.settimeout(_default_timeout)

    def __enter__(self):
        return self

    def __exit__(self, *exc):
        if self.fileno() >= 0:
            self.close()

    def __repr__(self):
        cls = type(self)
        closed = ' [closed]' if self.fileno() < 0 else ''
        text = (f'<{cls.__module__}.{cls.__qualname__}{closed} fd={self.fileno()}, family={self._family}, '
                f'type={self._type}, proto={self.proto}')
        if not closed:
            for what, ask in ('laddr', self.getsockname), ('raddr', self.getpeername):
                try:
                    if address := ask():
                        text += f', {what}={address}'
                except OSError:
                    pass
        return text + '>'

    def __getstate__(self):
        raise TypeError(f'cannot pickle {self.__class__.__name__!r} object')

    @property
    def family(self):
        return _member(self._family, AddressFamily)

    @property
    def type(self):
        return _member(self._type, SocketKind)

    def dup(self):
        """Return a new socket for the same connection."""
        other = self.__class__(self.family, self.type, self.proto, fileno=_dup(self.fileno()))
        other.settimeout(self.gettimeout())
        return other

    def accept(self):
        """Wait for a client; return (its socket, its address)."""
        fd, address = self._accept()
        return socket(self.family, self.type, self.proto, fileno=fd), address

    def makefile(self, mode='r', buffering=None, *, encoding=None, errors=None, newline=None):
        """Return a file that reads and writes through the socket."""
        if not set(mode) <= {'r', 'w', 'b'}:
            raise ValueError(f'invalid mode {mode!r} (only r, w, b allowed)')
        if buffering == 0 and 'b' not in mode:
            raise ValueError('unbuffered streams must be binary')
        if not set(mode) & {'r', 'w'}:
            mode += 'r'
        return self._file(mode, buffering, encoding, errors, newline)

    def close(self):
        """Close the socket."""
        self._close()

    def getblocking(self):
        """Whether calls wait."""
        return self.gettimeout() != 0

    def setblocking(self, flag, /):
        """Let calls wait without limit, or not at all."""
        self.settimeout(None if flag else 0.0)

    def recv_into(self, buffer, nbytes=0, flags=0):
        """recv() into a buffer; return the number of bytes."""
        view, nbytes = _writable(buffer, nbytes, 'recv_into')
        data = self.recv(nbytes, flags)
        view[:len(data)] = data
        return len(data)

    def recvfrom_into(self, buffer, nbytes=0, flags=0):
        """recvfrom() into a buffer; return (number of bytes, address)."""
        view, nbytes = _writable(buffer, nbytes, 'recvfrom_into')
        data, address = self.recvfrom(nbytes, flags)
        view[:len(data)] = data
        return len(data), address

    def recvmsg(self, bufsize, ancbufsize=0, flags=0, /):
        """Receive data and what came beside it: (data, messages, flags, address)."""
        return self._recvmsg(bufsize, ancbufsize, flags)

    def recvmsg_into(self, buffers, ancbufsize=0, flags=0, /):
        """recvmsg() into buffers, one after the other."""
        views = [memoryview(each) for each in buffers]
        data, messages, got, address = self._recvmsg(sum(map(len, views)), ancbufsize, flags)
        at = 0
        for view in views:
            piece = data[at:at + len(view)]
            view[:len(piece)] = piece
            at += len(piece)
        return len(data), messages, got, address

    def sendmsg(self, buffers, ancdata=(), flags=0, address=None, /):
        """Send buffers, and descriptors beside them."""
        rights = []
        for level, kind, data in ancdata:
            if (level, kind) != (SOL_SOCKET, SCM_RIGHTS):
                raise OSError(_errno.EINVAL, _os.strerror(_errno.EINVAL))
            data = bytes(data)
            rights += [int.from_bytes(data[at:at + 4], _sys.byteorder) for at in range(0, len(data), 4)]
        return self._sendmsg(b''.join(buffers), rights or None, flags, address)

    def sendto(self, data, *args):
        """sendto(data[, flags], address): send one message to an address."""
        if not 1 <= len(args) <= 2:
            raise TypeError(f'sendto() takes 2 or 3 arguments ({len(args) + 1 if args else 1} given)')
        return self._sendto(data, args[0] if len(args) == 2 else 0, args[-1])

    def sendfile(self, file, offset=0, count=None):
        """Send a file to its end, or so many bytes of it; return how many were sent."""
        if not self.getblocking():
            raise ValueError('non-blocking sockets are not supported')
        if 'b' not in getattr(file, 'mode', 'b'):
            raise ValueError('file should be opened in binary mode')
        if not self._type & SOCK_STREAM:
            raise ValueError('only SOCK_STREAM type sockets are supported')
        if count is not None:
            if not isinstance(count, int):
                raise TypeError(f'count must be a positive integer (got {count!r})')
            if count <= 0:
                raise ValueError(f'count must be a positive integer (got {count!r})')
        if offset:
            file.seek(offset)
        total = 0
        while piece := file.read(65536 if count is None else min(65536, count - total)):
            self.sendall(piece)
            total += len(piece)
        return total

    def get_inheritable(self):
        """Whether child processes get the socket."""
        return _os.get_inheritable(self.fileno())

    def set_inheritable(self, inheritable):
        """Say whether child processes get the socket."""
        _os.set_inheritable(self.fileno(), inheritable)


SocketType = _socket.socket


def _writable(buffer, nbytes, call):
    try:
        view = memoryview(buffer)
        writable = not view.readonly
    except TypeError:
        writable = False
    if not writable:
        raise TypeError(f'{call}() argument 1 must be read-write bytes-like object, not {type(buffer).__name__}')
    if nbytes < 0:
        raise ValueError(f'negative buffersize in {call}')
    if nbytes > len(view):
        raise ValueError('buffer too small for requested bytes')
    return view, nbytes or len(view)


# Making sockets.

def fromfd(fd, family, type, proto=0):
    """Make a socket of a duplicate of a descriptor."""
    return socket(family, type, proto, _dup(fd))


def dup(fd, /):
    """Duplicate a socket's descriptor."""
    return _dup(fd)


def socketpair(family=None, type=SOCK_STREAM, proto=0):
    """Return two sockets connected to each other."""
    family = AF_UNIX if family is None else family
    a, b = _pair(family, type, proto)
    return socket(family, type, proto, a), socket(family, type, proto, b)


_GLOBAL_DEFAULT_TIMEOUT = object()


def create_connection(address, timeout=_GLOBAL_DEFAULT_TIMEOUT, source_address=None, *, all_errors=False):
    """Connect to (host, port), trying each address of the host; return the socket."""
    host, port = address
    failures = []
    for family, kind, proto, _, where in getaddrinfo(host, port, 0, SOCK_STREAM):
        sock = None
        try:
            sock = socket(family, kind, proto)
            if timeout is not _GLOBAL_DEFAULT_TIMEOUT:
                sock.settimeout(timeout)
            if source_address:
                sock.bind(source_address)
            sock.connect(where)
            return sock
        except error as exc:
            failures.append(exc) if all_errors or not failures else failures.__setitem__(0, exc)
            if sock is not None:
                sock.close()
    if not failures:
        raise error('getaddrinfo returns an empty list')
    try:
        if not all_errors:
            raise failures[0]
        raise ExceptionGroup('create_connection failed', failures)
    finally:
        failures.clear()


def has_dualstack_ipv6():
    """Whether one socket can serve IPv4 and IPv6."""
    try:
        with socket(AF_INET6, SOCK_STREAM) as sock:
            sock.setsockopt(IPPROTO_IPV6, IPV6_V6ONLY, 0)
            return True
    except error:
        return False


def create_server(address, *, family=AF_INET, backlog=None, reuse_port=False, dualstack_ipv6=False):
    """Return a listening TCP socket bound to (host, port)."""
    if dualstack_ipv6:
        if not has_dualstack_ipv6():
            raise ValueError('dualstack_ipv6 not supported on this platform')
        if family != AF_INET6:
            raise ValueError('dualstack_ipv6 requires AF_INET6 family')
    sock = socket(family, SOCK_STREAM)
    try:
        sock.setsockopt(SOL_SOCKET, SO_REUSEADDR, 1)
        if reuse_port:
            sock.setsockopt(SOL_SOCKET, SO_REUSEPORT, 1)
        if family == AF_INET6:
            sock.setsockopt(IPPROTO_IPV6, IPV6_V6ONLY, 0 if dualstack_ipv6 else 1)
        try:
            sock.bind(address)
        except error as exc:
            raise error(exc.errno, f'{exc.strerror} (while attempting to bind on address {address!r})') from None
        sock.listen() if backlog is None else sock.listen(backlog)
        return sock
    except error:
        sock.close()
        raise


def send_fds(sock, buffers, fds, flags=0, address=None):
    """Send descriptors over a Unix socket."""
    rights = b''.join(fd.to_bytes(4, _sys.byteorder) for fd in fds)
    return sock.sendmsg(buffers, [(SOL_SOCKET, SCM_RIGHTS, rights)])


def recv_fds(sock, bufsize, maxfds, flags=0):
    """Receive data and up to maxfds descriptors: (data, descriptors, flags, address)."""
    data, messages, got, address = sock.recvmsg(bufsize, CMSG_SPACE(maxfds * 4))
    fds = [int.from_bytes(content[at:at + 4], _sys.byteorder)
           for level, kind, content in messages if (level, kind) == (SOL_SOCKET, SCM_RIGHTS)
           for at in range(0, len(content) // 4 * 4, 4)]
    return data, fds, got, address


def CMSG_LEN(length):
    """The size of a message beside the data, without what fills it up."""
    return 16 + length


def CMSG_SPACE(length):
    """The room such a message takes."""
    return 16 + (length + 7) // 8 * 8


def getdefaulttimeout():
    """The timeout new sockets have."""
    return _default_timeout


def setdefaulttimeout(timeout):
    """Set the timeout new sockets have."""
    global _default_timeout
    if timeout is not None and timeout < 0:
        raise ValueError('Timeout value out of range')
    _default_timeout = timeout


# Names and addresses.

_PROTOCOLS = {SOCK_STREAM: IPPROTO_TCP, SOCK_DGRAM: IPPROTO_UDP, SOCK_RAW: 0}
_NETWORKS = {IPPROTO_TCP: 'tcp', IPPROTO_UDP: 'udp'}


def getaddrinfo(host, port, family=0, type=0, proto=0, flags=0):
    """Resolve a host and a port: [(family, type, proto, canonname, address)]."""
    if host is None and port is None:
        raise gaierror(EAI_NONAME, 'Name or service not known')
    kinds = _kinds(type, proto)
    number = _port_number(port, kinds, flags)
    found = []
    for ip in _ips(host, family, flags):
        kind = AF_INET6 if ':' in ip else AF_INET
        where = (ip, number, 0, 0) if kind == AF_INET6 else (ip, number)
        name = host if flags & AI_CANONNAME and not found and host else ''
        for sort, protocol in kinds:
            found.append((kind, _member(sort, SocketKind), protocol, name, where))
            name = ''
    return found


def _kinds(type, proto):
    kinds = [(kind, protocol) for kind, protocol in _PROTOCOLS.items()
             if type in (0, kind) and (proto in (0, protocol) or kind == SOCK_RAW)]
    kinds = [(kind, protocol or proto) for kind, protocol in kinds if not (kind == SOCK_RAW and proto and type != SOCK_RAW)]
    if not kinds:
        raise gaierror(EAI_SOCKTYPE if type else EAI_SERVICE, 'ai_socktype not supported' if type else 'Servname not supported for ai_socktype')
    return kinds


def _port_number(port, kinds, flags):
    if port is None:
        return 0
    if isinstance(port, bytes):
        port = port.decode()
    if isinstance(port, int):
        return port & 0xffff
    if not isinstance(port, str):
        raise error('Int or String expected')
    try:
        return int(port or 0) & 0xffff
    except ValueError:
        pass
    for _, protocol in kinds if not flags & AI_NUMERICSERV else ():
        number = _lookup_port(port, _NETWORKS.get(protocol, 'tcp'))
        if number is not None:
            return number
    if flags & AI_NUMERICSERV:
        raise gaierror(EAI_NONAME, 'Name or service not known')
    raise gaierror(EAI_SERVICE, 'Servname not supported for ai_socktype')


def _ips(host, family, flags):
    if isinstance(host, (bytes, bytearray)):
        host = host.decode()
    elif host is not None and not isinstance(host, str):
        raise TypeError('getaddrinfo() argument 1 must be string or None')
    if not host:
        any_host = ['0.0.0.0', '::'] if flags & AI_PASSIVE else ['::1', '127.0.0.1']
        return [ip for ip in any_host if family in (0, AF_INET6 if ':' in ip else AF_INET)]
    packed = _parse(host)
    if packed is not None:
        kind = AF_INET if len(packed) == 4 else AF_INET6
        if family not in (0, kind):
            raise gaierror(EAI_ADDRFAMILY, 'Address family for hostname not supported')
        return [host if kind == AF_INET else _unparse(packed)]
    if flags & AI_NUMERICHOST:
        raise gaierror(EAI_NONAME, 'Name or service not known')
    if family not in (0, AF_INET, AF_INET6):
        raise gaierror(EAI_FAMILY, 'ai_family not supported')
    return list(dict.fromkeys(_lookup(host, family)))


def getnameinfo(sockaddr, flags, /):
    """The names of a host and a port, for an address."""
    host, port = sockaddr[:2]
    names = [] if flags & NI_NUMERICHOST else _lookup_name(host)
    if not names and flags & NI_NAMEREQD:
        raise gaierror(EAI_NONAME, 'Name or service not known')
    service = str(port)
    if not flags & NI_NUMERICSERV:
        service = _service_names().get((port, 'udp' if flags & NI_DGRAM else 'tcp'), service)
    return names[0] if names else host, service


def _service_names():
    """(port, protocol): name, as the system lists them."""
    names = {}
    try:
        with open('/etc/services') as file:
            for line in file:
                words = line.split('#')[0].split()
                if len(words) > 1:
                    port, protocol = words[1].split('/')
                    names.setdefault((int(port), protocol), words[0])
    except OSError:
        pass
    return names or {(80, 'tcp'): 'http', (443, 'tcp'): 'https', (53, 'udp'): 'domain', (22, 'tcp'): 'ssh', (25, 'tcp'): 'smtp'}


def gethostbyname(hostname, /):
    """The IPv4 address of a host."""
    return getaddrinfo(hostname or '0.0.0.0', 0, AF_INET, SOCK_STREAM)[0][4][0]


def gethostbyname_ex(hostname, /):
    """(name, aliases, IPv4 addresses) of a host."""
    return hostname, [], [each[4][0] for each in getaddrinfo(hostname, 0, AF_INET, SOCK_STREAM)]


def gethostbyaddr(ip_address, /):
    """(name, aliases, addresses) of an address."""
    ip = getaddrinfo(ip_address, 0, 0, SOCK_STREAM)[0][4][0]
    names = _lookup_name(ip)
    if not names:
        raise herror(1, 'Unknown host')
    return names[0], names[1:], [ip]


def gethostname():
    """The name of this machine."""
    return _os.uname().nodename


def getfqdn(name=''):
    """The whole name of a host."""
    name = name.strip()
    if not name or name in ('0.0.0.0', '::'):
        name = gethostname()
    try:
        hostname, aliases, _ = gethostbyaddr(name)
    except error:
        return name
    return next((each for each in [hostname, *aliases] if '.' in each), hostname)


def getservbyname(servicename, protocolname=None, /):
    """The port of a service."""
    for network in [protocolname] if protocolname else ['tcp', 'udp']:
        if (number := _lookup_port(servicename, network)) is not None:
            return number
    raise error('service/proto not found')


def getservbyport(port, protocolname=None, /):
    """The service of a port."""
    if not 0 <= port <= 65535:
        raise OverflowError('getservbyport: port must be 0-65535.')
    names = _service_names()
    for network in [protocolname] if protocolname else ['tcp', 'udp']:
        if name := names.get((port, network)):
            return name
    raise error('port/proto not found')


def getprotobyname(protocolname, /):
    """The number of a protocol."""
    number = {'ip': 0, 'icmp': 1, 'tcp': 6, 'udp': 17, 'ipv6': 41, 'ipv6-icmp': 58}.get(protocolname.lower())
    if number is None:
        raise error('protocol not found')
    return number


def if_nametoindex(oname, /):
    """The number of a network interface."""
    for index, name in if_nameindex():
        if name == oname:
            return index
    raise error('no interface with this name')


def if_indextoname(index, /):
    """The name of a network interface."""
    for number, name in if_nameindex():
        if number == index:
            return name
    raise error(_errno.ENXIO, _os.strerror(_errno.ENXIO))


def inet_pton(address_family, ip_string, /):
    """The bytes of an address of a family."""
    size = {AF_INET: 4, AF_INET6: 16}.get(address_family)
    if size is None:
        raise error(_errno.EAFNOSUPPORT, _os.strerror(_errno.EAFNOSUPPORT))
    packed = _parse(ip_string)
    if packed is None or len(packed) != size:
        raise error('illegal IP address string passed to inet_pton')
    return packed


def inet_ntop(address_family, packed_ip, /):
    """The text of an address of a family."""
    size = {AF_INET: 4, AF_INET6: 16}.get(address_family)
    if size is None:
        raise ValueError(f'unknown address family {int(address_family)}')
    if len(packed_ip) != size:
        raise ValueError('invalid length of packed IP address string')
    return _unparse(packed_ip)


def inet_aton(ip_addr, /):
    """The bytes of an IPv4 address, which may be written short."""
    try:
        parts = [int(part, 0) for part in ip_addr.split('.')]
        *first, last = parts
        if len(parts) > 4 or any(not 0 <= part < 256 for part in first) or not 0 <= last < 256 ** (5 - len(parts)):
            raise ValueError
    except ValueError:
        raise error('illegal IP address string passed to inet_aton') from None
    return bytes(first) + last.to_bytes(5 - len(parts), 'big')


def inet_ntoa(packed_ip, /):
    """The text of an IPv4 address."""
    if len(packed_ip) != 4:
        raise error('packed IP wrong length for inet_ntoa')
    return _unparse(packed_ip)


def _swap(name, x, bits):
    if x < 0:
        raise OverflowError(f"{name}: can't convert negative Python int to C {bits}-bit unsigned integer")
    if x >> bits:
        raise OverflowError(f'{name}: Python int too large to convert to C {bits}-bit unsigned integer')
    return int.from_bytes(x.to_bytes(bits // 8, 'big'), _sys.byteorder)


def htons(x, /):
    """16 bits in the network's order."""
    return _swap('htons', x, 16)


def ntohs(x, /):
    """16 bits in this machine's order."""
    return _swap('ntohs', x, 16)


def htonl(x, /):
    """32 bits in the network's order."""
    return _swap('htonl', x, 32)


def ntohl(x, /):
    """32 bits in this machine's order."""
    return _swap('ntohl', x, 32)


__all__ += [name for name in dir(_socket) if name[0] != '_' and name not in __all__]
__all__ += [name for name, each in list(globals().items()) if name[0] != '_' and callable(each) and name not in __all__]
