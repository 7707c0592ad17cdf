AF_UNSPEC, AF_UNIX, AF_INET, AF_INET6 = 0, 1, 2, 10
SOCK_STREAM, SOCK_DGRAM = 1, 2
IPPROTO_IP, IPPROTO_TCP, IPPROTO_UDP, IPPROTO_IPV6 = 0, 6, 17, 41
SOL_SOCKET, SO_REUSEADDR, SO_KEEPALIVE, SO_SNDBUF, SO_RCVBUF, SO_REUSEPORT = 1, 2, 9, 7, 8, 15
SOMAXCONN, TCP_NODELAY = 4096, 1
SHUT_RD, SHUT_WR, SHUT_RDWR = 0, 1, 2
AI_PASSIVE = 1
EAI_NONAME, EAI_AGAIN = -2, -3
has_ipv6 = True

error = OSError
timeout = TimeoutError


class herror(OSError):
    """An address has no name."""


class gaierror(OSError):
    """A host has no address."""


def gethostname():
    import os
    return os.uname().nodename
