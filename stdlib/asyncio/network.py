"""What makes connections and servers."""
import os as _os
import socket as _socket
import stat as _stat
from errno import EADDRINUSE, EADDRNOTAVAIL
from itertools import chain, zip_longest

from asyncio import gather, sleep
from asyncio.selector_events import _SelectorSocketTransport, _when_made
from asyncio.servers import Server
from asyncio.sockets import _resolved
from asyncio.staggered import staggered_race


def _check_tls_arguments(ssl, ssl_handshake_timeout, ssl_shutdown_timeout):
    if ssl_handshake_timeout is not None and not ssl:
        raise ValueError('ssl_handshake_timeout is only meaningful with ssl')
    if ssl_shutdown_timeout is not None and not ssl:
        raise ValueError('ssl_shutdown_timeout is only meaningful with ssl')


def _check_plain(sock):
    if sock is not None and hasattr(sock, 'cipher'):
        raise TypeError('Socket cannot be of type SSLSocket')


# Connections.

async def create_connection(loop, protocol_factory, host=None, port=None, *, ssl=None, family=0, proto=0, flags=0, sock=None,
                            local_addr=None, server_hostname=None, ssl_handshake_timeout=None, ssl_shutdown_timeout=None,
                            happy_eyeballs_delay=None, interleave=None, all_errors=False):
    if server_hostname is not None and not ssl:
        raise ValueError('server_hostname is only meaningful with ssl')
    if server_hostname is None and ssl:
        if not host:
            raise ValueError('You must set server_hostname when using ssl without a host')
        server_hostname = host
    _check_tls_arguments(ssl, ssl_handshake_timeout, ssl_shutdown_timeout)
    _check_plain(sock)
    if host is not None or port is not None:
        if sock is not None:
            raise ValueError('host/port and sock can not be specified at the same time')
        if happy_eyeballs_delay is not None and interleave is None:
            interleave = 1
        sock = await _connect_any(loop, host, port, family, proto, flags, local_addr, happy_eyeballs_delay, interleave, all_errors)
    else:
        if sock is None:
            raise ValueError('host and port was not specified and no sock specified')
        if sock.type != _socket.SOCK_STREAM:
            raise ValueError(f'A Stream Socket was expected, got {sock!r}')
    return await _connected(loop, sock, protocol_factory, ssl, server_hostname, ssl_handshake_timeout, ssl_shutdown_timeout)


async def _connect_any(loop, host, port, family, proto, flags, local_addr, delay, interleave, all_errors):
    """Connect to one of a host's addresses: one after the other, or side by side when there is a delay."""
    kind = {'family': family, 'type': _socket.SOCK_STREAM, 'proto': proto, 'flags': flags}
    infos = await _resolved(loop, (host, port), **kind)
    if not infos:
        raise OSError('getaddrinfo() returned empty list')
    local_infos = None
    if local_addr is not None:
        local_infos = await _resolved(loop, local_addr, **kind)
        if not local_infos:
            raise OSError('getaddrinfo() returned empty list')
    if interleave:
        infos = _interleaved(infos, interleave)
    failures = []
    sock = None
    if delay is None:
        for info in infos:
            try:
                sock = await _connect_one(loop, failures, info, local_infos)
                break
            except OSError:
                continue
    else:
        attempts = [lambda info=info: _connect_one(loop, failures, info, local_infos) for info in infos]
        sock = (await staggered_race(attempts, delay, loop=loop))[0]
    if sock is None:
        _raise_all(list(chain.from_iterable(failures)), all_errors)
    return sock


def _interleaved(infos, first):
    """Families by turns, after so many of the first one."""
    families = {}
    for info in infos:
        families.setdefault(info[0], []).append(info)
    lists = list(families.values())
    ahead = lists[0][:first - 1]
    del lists[0][:first - 1]
    return ahead + [info for each in zip_longest(*lists) for info in each if info is not None]


async def _connect_one(loop, failures, info, local_infos):
    mine = []
    failures.append(mine)
    family, kind, proto, _, address = info
    sock = None
    try:
        try:
            sock = _socket.socket(family, kind, proto)
            sock.setblocking(False)
            if local_infos is not None:
                _bind_local(sock, family, local_infos, mine)
            await loop.sock_connect(sock, address)
            return sock
        except OSError as exc:
            mine.append(exc)
            raise
    except BaseException:
        if sock is not None:
            sock.close()
        raise
    finally:
        mine = None


def _bind_local(sock, family, local_infos, failures):
    for local_family, _, _, _, address in local_infos:
        if local_family != family:
            continue
        try:
            sock.bind(address)
            return
        except OSError as exc:
            text = f'error while attempting to bind on address {address!r}: {str(exc).lower()}'
            failures.append(OSError(exc.errno, text))
    if failures:
        raise failures.pop()
    raise OSError(f'no matching local address with family={family} found')


def _raise_all(failures, all_errors):
    try:
        if all_errors:
            raise ExceptionGroup('create_connection failed', failures)
        if len(failures) == 1:
            raise failures[0]
        first = str(failures[0])
        if all(str(exc) == first for exc in failures):
            raise failures[0]
        raise OSError(f"Multiple exceptions: {', '.join(map(str, failures))}")
    finally:
        failures = None


async def create_unix_connection(loop, protocol_factory, path=None, *, ssl=None, sock=None, server_hostname=None,
                                 ssl_handshake_timeout=None, ssl_shutdown_timeout=None):
    assert server_hostname is None or isinstance(server_hostname, str)
    if ssl:
        if server_hostname is None:
            raise ValueError('you have to pass server_hostname when using ssl')
    else:
        if server_hostname is not None:
            raise ValueError('server_hostname is only meaningful with ssl')
        _check_tls_arguments(ssl, ssl_handshake_timeout, ssl_shutdown_timeout)
    if path is not None:
        if sock is not None:
            raise ValueError('path and sock can not be specified at the same time')
        sock = _socket.socket(_socket.AF_UNIX, _socket.SOCK_STREAM, 0)
        try:
            sock.setblocking(False)
            await loop.sock_connect(sock, _os.fspath(path))
        except BaseException:
            sock.close()
            raise
    else:
        if sock is None:
            raise ValueError('no path and sock were specified')
        if sock.family != _socket.AF_UNIX or sock.type != _socket.SOCK_STREAM:
            raise ValueError(f'A UNIX Domain Stream Socket was expected, got {sock!r}')
    return await _connected(loop, sock, protocol_factory, ssl, server_hostname, ssl_handshake_timeout, ssl_shutdown_timeout)


async def connect_accepted_socket(loop, protocol_factory, sock, *, ssl=None, ssl_handshake_timeout=None, ssl_shutdown_timeout=None):
    if sock.type != _socket.SOCK_STREAM:
        raise ValueError(f'A Stream Socket was expected, got {sock!r}')
    _check_tls_arguments(ssl, ssl_handshake_timeout, ssl_shutdown_timeout)
    _check_plain(sock)
    return await _connected(loop, sock, protocol_factory, ssl, '', ssl_handshake_timeout, ssl_shutdown_timeout, server_side=True)


async def _connected(loop, sock, protocol_factory, ssl, server_hostname, handshake, shutdown, server_side=False):
    sock.setblocking(False)
    try:
        protocol = protocol_factory()
        waiter = loop.create_future()
        if ssl:
            from asyncio.sslproto import _make_tls_transport
            context = None if isinstance(ssl, bool) else ssl
            transport = _make_tls_transport(
                loop, sock, protocol, context, waiter, server_side=server_side, server_hostname=server_hostname,
                ssl_handshake_timeout=handshake, ssl_shutdown_timeout=shutdown)
        else:
            transport = _SelectorSocketTransport(loop, sock, protocol, waiter)
    except BaseException:
        sock.close()
        raise
    return await _when_made(transport, protocol, waiter)


async def start_tls(loop, transport, protocol, sslcontext, *, server_side=False, server_hostname=None, ssl_handshake_timeout=None,
                    ssl_shutdown_timeout=None):
    from asyncio.sslproto import _upgrade
    return await _upgrade(loop, transport, protocol, sslcontext, server_side, server_hostname, ssl_handshake_timeout,
                          ssl_shutdown_timeout)


# Servers.

async def create_server(loop, protocol_factory, host=None, port=None, *, family=_socket.AF_UNSPEC, flags=_socket.AI_PASSIVE, sock=None,
                        backlog=100, ssl=None, reuse_address=None, reuse_port=None, keep_alive=None, ssl_handshake_timeout=None,
                        ssl_shutdown_timeout=None, start_serving=True):
    if isinstance(ssl, bool):
        raise TypeError('ssl argument must be an SSLContext or None')
    if ssl_handshake_timeout is not None and ssl is None:
        raise ValueError('ssl_handshake_timeout is only meaningful with ssl')
    if ssl_shutdown_timeout is not None and ssl is None:
        raise ValueError('ssl_shutdown_timeout is only meaningful with ssl')
    _check_plain(sock)
    if host is not None or port is not None:
        if sock is not None:
            raise ValueError('host/port and sock can not be specified at the same time')
        options = [_socket.SO_REUSEADDR] if reuse_address or reuse_address is None else []
        if reuse_port:
            options.append(_socket.SO_REUSEPORT)
        if keep_alive:
            options.append(_socket.SO_KEEPALIVE)
        sockets = await _bind_all(loop, host, port, family, flags, options)
    else:
        if sock is None:
            raise ValueError('Neither host/port nor sock were specified')
        if sock.type != _socket.SOCK_STREAM:
            raise ValueError(f'A Stream Socket was expected, got {sock!r}')
        sockets = [sock]
    for each in sockets:
        each.setblocking(False)
    server = Server(loop, sockets, protocol_factory, ssl, backlog, ssl_handshake_timeout, ssl_shutdown_timeout)
    return await _started(server, start_serving)


async def _bind_all(loop, host, port, family, flags, options):
    if host == '':
        hosts = [None]
    elif isinstance(host, str) or not hasattr(host, '__iter__'):
        hosts = [host]
    else:
        hosts = host
    found = await gather(*(_addresses(loop, each, port, family, flags) for each in hosts))
    infos = list(dict.fromkeys(chain.from_iterable(found)))
    sockets = []
    try:
        for info in infos:
            sock = _bind(info, options)
            if sock is not None:
                sockets.append(sock)
        if not sockets:
            raise OSError(f'could not bind on any address out of {[info[4] for info in infos]!r}')
    except BaseException:
        for sock in sockets:
            sock.close()
        raise
    return sockets


async def _addresses(loop, host, port, family, flags):
    infos = await _resolved(loop, (host, port), family=family, type=_socket.SOCK_STREAM, flags=flags)
    if not infos:
        raise OSError(f'getaddrinfo({host!r}) returned empty list')
    return infos


def _bind(info, options):
    """Make a socket for an address; None when there is no such family or address here."""
    family, kind, proto, _, address = info
    try:
        sock = _socket.socket(family, kind, proto)
    except OSError:
        return None
    try:
        for option in options:
            sock.setsockopt(_socket.SOL_SOCKET, option, True)
        if family == _socket.AF_INET6:
            sock.setsockopt(_socket.IPPROTO_IPV6, _socket.IPV6_V6ONLY, True)
        sock.bind(address)
        return sock
    except OSError as exc:
        sock.close()
        if exc.errno == EADDRNOTAVAIL:
            return None
        text = f'error while attempting to bind on address {address!r}: {str(exc).lower()}'
        raise OSError(exc.errno, text) from None
    except BaseException:
        sock.close()
        raise


async def create_unix_server(loop, protocol_factory, path=None, *, sock=None, backlog=100, ssl=None, ssl_handshake_timeout=None,
                             ssl_shutdown_timeout=None, start_serving=True, cleanup_socket=True):
    if isinstance(ssl, bool):
        raise TypeError('ssl argument must be an SSLContext or None')
    _check_tls_arguments(ssl, ssl_handshake_timeout, ssl_shutdown_timeout)
    if path is not None:
        if sock is not None:
            raise ValueError('path and sock can not be specified at the same time')
        path = _os.fspath(path)
        sock = _bind_path(path)
    else:
        if sock is None:
            raise ValueError('path was not specified, and no sock specified')
        if sock.family != _socket.AF_UNIX or sock.type != _socket.SOCK_STREAM:
            raise ValueError(f'A UNIX Domain Stream Socket was expected, got {sock!r}')
        path = sock.getsockname()
    sock.setblocking(False)
    server = Server(loop, [sock], protocol_factory, ssl, backlog, ssl_handshake_timeout, ssl_shutdown_timeout)
    if cleanup_socket and path and path[0] not in (0, '\0'):
        server._paths[path] = _os.stat(path).st_ino
    return await _started(server, start_serving)


def _bind_path(path):
    sock = _socket.socket(_socket.AF_UNIX, _socket.SOCK_STREAM)
    if path[:1] not in ('\0', b'\0'):
        try:
            if _stat.S_ISSOCK(_os.stat(path).st_mode):
                _os.remove(path)
        except FileNotFoundError:
            pass
    try:
        sock.bind(path)
    except OSError as exc:
        sock.close()
        if exc.errno == EADDRINUSE:
            raise OSError(EADDRINUSE, f'Address {path!r} is already in use') from None
        raise
    except BaseException:
        sock.close()
        raise
    return sock


async def _started(server, start_serving):
    if start_serving:
        server._start_serving()
        await sleep(0)
    return server
