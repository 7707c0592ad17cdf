import _ssl
import base64
import os
import sys
import time as _time
import warnings
from _ssl import MemoryBIO
from collections import namedtuple
from enum import Enum as _Enum, IntEnum as _IntEnum, IntFlag as _IntFlag
from socket import AF_INET, SOCK_STREAM, SOL_SOCKET, SO_TYPE, create_connection, inet_pton

OPENSSL_VERSION = 'Go crypto/tls'
OPENSSL_VERSION_NUMBER = 0x30000000
OPENSSL_VERSION_INFO = _OPENSSL_API_VERSION = (3, 0, 0, 0, 0)
HAS_SNI = HAS_ALPN = HAS_ECDH = HAS_TLSv1_2 = HAS_TLSv1_3 = HAS_NEVER_CHECK_COMMON_NAME = True
HAS_NPN = HAS_SSLv2 = HAS_SSLv3 = HAS_TLSv1 = HAS_TLSv1_1 = HAS_PSK = False
CHANNEL_BINDING_TYPES = []
PEM_HEADER = '-----BEGIN CERTIFICATE-----'
PEM_FOOTER = '-----END CERTIFICATE-----'


# What can go wrong.

class SSLErrorNumber(_IntEnum):
    SSL_ERROR_SSL = 1
    SSL_ERROR_WANT_READ = 2
    SSL_ERROR_WANT_WRITE = 3
    SSL_ERROR_WANT_X509_LOOKUP = 4
    SSL_ERROR_SYSCALL = 5
    SSL_ERROR_ZERO_RETURN = 6
    SSL_ERROR_WANT_CONNECT = 7
    SSL_ERROR_EOF = 8
    SSL_ERROR_INVALID_ERROR_CODE = 10


globals().update(SSLErrorNumber.__members__)


class SSLError(OSError):
    """Something about TLS went wrong."""

    library = reason = None

    def __str__(self):
        if isinstance(self.strerror, str):
            return self.strerror
        return str(self.args)


class SSLZeroReturnError(SSLError):
    """The other side has ended TLS."""


class SSLWantReadError(SSLError):
    """More bytes must be read first."""


class SSLWantWriteError(SSLError):
    """Bytes must be written first."""


class SSLSyscallError(SSLError):
    """A call of the system failed."""


class SSLEOFError(SSLError):
    """The connection ended, TLS did not."""


class SSLCertVerificationError(SSLError, ValueError):
    """The other side's certificate is not accepted."""


for _each in SSLError, SSLZeroReturnError, SSLWantReadError, SSLWantWriteError, SSLSyscallError, SSLEOFError, SSLCertVerificationError:
    _each.__module__ = 'ssl'
CertificateError = SSLCertVerificationError
socket_error = OSError


def _want_read(line):
    return SSLWantReadError(SSL_ERROR_WANT_READ.value, f'The operation did not complete (read) (_ssl.c:{line})')


def _error(described, line):
    """The exception for an error as _ssl describes it."""
    number, reason, text, verify_code, verify_message = described
    kind = SSLEOFError if number == 8 else SSLError if verify_code is None else SSLCertVerificationError
    exc = kind(number, f'[SSL: {reason}] {text} (_ssl.c:{line})')
    exc.reason, exc.library = reason, 'SSL'
    if verify_code is not None:
        exc.verify_code, exc.verify_message = verify_code, verify_message
    return exc


def _failure(text, library=None, reason=None, number=1):
    exc = SSLError(number, text)
    exc.library, exc.reason = library, reason
    return exc


# Constants.

class _SSLMethod(_IntEnum):
    PROTOCOL_TLS = 2
    PROTOCOL_SSLv23 = 2
    PROTOCOL_TLSv1 = 3
    PROTOCOL_TLSv1_1 = 4
    PROTOCOL_TLSv1_2 = 5
    PROTOCOL_TLS_CLIENT = 16
    PROTOCOL_TLS_SERVER = 17


class TLSVersion(_IntEnum):
    MINIMUM_SUPPORTED = -2
    SSLv3 = 768
    TLSv1 = 769
    TLSv1_1 = 770
    TLSv1_2 = 771
    TLSv1_3 = 772
    MAXIMUM_SUPPORTED = -1


class VerifyMode(_IntEnum):
    CERT_NONE = 0
    CERT_OPTIONAL = 1
    CERT_REQUIRED = 2


class VerifyFlags(_IntFlag):
    VERIFY_DEFAULT = 0
    VERIFY_CRL_CHECK_LEAF = 4
    VERIFY_CRL_CHECK_CHAIN = 12
    VERIFY_X509_STRICT = 32
    VERIFY_ALLOW_PROXY_CERTS = 64
    VERIFY_X509_TRUSTED_FIRST = 32768
    VERIFY_X509_PARTIAL_CHAIN = 524288


class Options(_IntFlag):
    OP_IGNORE_UNEXPECTED_EOF = 128
    OP_ENABLE_KTLS = 8
    OP_LEGACY_SERVER_CONNECT = 4
    OP_NO_TICKET = 16384
    OP_NO_COMPRESSION = 131072
    OP_NO_RENEGOTIATION = 1073741824
    OP_ENABLE_MIDDLEBOX_COMPAT = 1048576
    OP_SINGLE_DH_USE = 0
    OP_SINGLE_ECDH_USE = 0
    OP_NO_SSLv2 = 0
    OP_CIPHER_SERVER_PREFERENCE = 4194304
    OP_NO_SSLv3 = 33554432
    OP_NO_TLSv1 = 67108864
    OP_NO_TLSv1_2 = 134217728
    OP_NO_TLSv1_1 = 268435456
    OP_NO_TLSv1_3 = 536870912
    OP_ALL = 2147483728


for _each in _SSLMethod, VerifyMode, VerifyFlags, Options:
    globals().update(_each.__members__)

_Object = namedtuple('_ASN1Object', 'nid shortname longname oid')
_Object.__module__ = 'ssl'


class Purpose(_Object, _Enum):
    """What a context is for: to be sure of servers, or of clients."""

    SERVER_AUTH = (129, 'serverAuth', 'TLS Web Server Authentication', '1.3.6.1.5.5.7.3.1')
    CLIENT_AUTH = (130, 'clientAuth', 'TLS Web Client Authentication', '1.3.6.1.5.5.7.3.2')


# OpenSSL's names of the cipher suites for TLS 1.2 that can be chosen.
_SUITES = {
    'ECDHE-ECDSA-AES128-GCM-SHA256': 0xc02b, 'ECDHE-RSA-AES128-GCM-SHA256': 0xc02f, 'ECDHE-ECDSA-AES256-GCM-SHA384': 0xc02c,
    'ECDHE-RSA-AES256-GCM-SHA384': 0xc030, 'ECDHE-ECDSA-CHACHA20-POLY1305': 0xcca9, 'ECDHE-RSA-CHACHA20-POLY1305': 0xcca8,
}
_SUITE_WORDS = ('DEFAULT', 'HIGH', 'ALL', 'ECDHE', 'ECDH', 'AESGCM', 'AES', 'CHACHA20', 'EECDH', 'kEECDH', 'TLSv1.2', 'SUITEB128')
DefaultVerifyPaths = namedtuple('DefaultVerifyPaths', 'cafile capath openssl_cafile_env openssl_cafile openssl_capath_env openssl_capath')


def get_default_verify_paths():
    """Where the system keeps the certificates it trusts."""
    cafile = os.environ.get('SSL_CERT_FILE', '/etc/ssl/certs/ca-certificates.crt')
    capath = os.environ.get('SSL_CERT_DIR', '/etc/ssl/certs')
    return DefaultVerifyPaths(cafile if os.path.isfile(cafile) else None, capath if os.path.isdir(capath) else None,
                              'SSL_CERT_FILE', cafile, 'SSL_CERT_DIR', capath)


class SSLContext(_ssl._Context):
    """Keys, certificates and settings for many TLS connections."""

    def __init__(self, protocol=None):
        if protocol is None:
            warnings.warn('ssl.SSLContext() without protocol argument is deprecated.', DeprecationWarning, stacklevel=2)
            protocol = PROTOCOL_TLS
        if protocol not in _SSLMethod.__members__.values():
            raise ValueError(f'invalid or unsupported protocol version {protocol}')
        self.protocol = _SSLMethod(protocol)
        if self.protocol == PROTOCOL_TLS:
            warnings.warn('ssl.PROTOCOL_TLS is deprecated', DeprecationWarning, stacklevel=2)
        client = self.protocol == PROTOCOL_TLS_CLIENT
        self._verify_mode = CERT_REQUIRED if client else CERT_NONE
        self._check_hostname = client
        self._versions = [TLSVersion.TLSv1_2, TLSVersion.MAXIMUM_SUPPORTED]
        self._alpn = []
        self._suites = []
        self._own_loaded = False
        self.options = Options(2186412112)
        self.verify_flags = VerifyFlags.VERIFY_X509_TRUSTED_FIRST
        self.post_handshake_auth = False
        self.keylog_filename = None
        self.num_tickets = 2
        self.hostname_checks_common_name = True
        self.security_level = 2

    sslsocket_class = None  # set below, when SSLSocket is there
    sslobject_class = None

    # Settings.

    @property
    def verify_mode(self):
        return self._verify_mode

    @verify_mode.setter
    def verify_mode(self, mode):
        try:
            mode = VerifyMode(mode)
        except ValueError:
            raise ValueError('invalid value for verify_mode') from None
        if mode == CERT_NONE and self._check_hostname:
            raise ValueError('Cannot set verify_mode to CERT_NONE when check_hostname is enabled.')
        self._verify_mode = mode

    @property
    def check_hostname(self):
        return self._check_hostname

    @check_hostname.setter
    def check_hostname(self, flag):
        if flag and self._verify_mode == CERT_NONE:
            self._verify_mode = CERT_REQUIRED
        self._check_hostname = bool(flag)

    def _set_version(self, which, version):
        try:
            self._versions[which] = TLSVersion(version)
        except ValueError:
            raise ValueError(f'Unsupported TLS/SSL version 0x{version:x}') from None

    @property
    def minimum_version(self):
        return self._versions[0]

    @minimum_version.setter
    def minimum_version(self, version):
        self._set_version(0, version)

    @property
    def maximum_version(self):
        return self._versions[1]

    @maximum_version.setter
    def maximum_version(self, version):
        self._set_version(1, version)

    @property
    def sni_callback(self):
        return None

    @sni_callback.setter
    def sni_callback(self, callback):
        if callback is not None:
            raise NotImplementedError('sni_callback is not supported')

    def set_alpn_protocols(self, alpn_protocols):
        """Say which protocols to offer or take, the best first."""
        names = [str(each) for each in alpn_protocols]
        if not all(0 < len(each) < 256 for each in names):
            raise SSLError('ALPN protocols must be 1 to 255 in length')
        self._alpn = names

    def set_ciphers(self, cipherlist, /):
        """Say which cipher suites TLS 1.2 may use, by OpenSSL's names."""
        words = [word for word in cipherlist.replace(',', ':').replace(' ', ':').split(':') if word]
        named = [_SUITES[word] for word in words if word in _SUITES]
        if not named and not any(part in _SUITE_WORDS for word in words for part in word.split('+')):
            raise SSLError('No cipher can be selected.')
        self._suites = named

    def get_ciphers(self):
        """The cipher suites that may be used."""
        names = [name for name, number in _SUITES.items() if not self._suites or number in self._suites]
        modern = ['TLS_AES_256_GCM_SHA384', 'TLS_CHACHA20_POLY1305_SHA256', 'TLS_AES_128_GCM_SHA256']
        return [{'name': name, 'protocol': 'TLSv1.3' if name in modern else 'TLSv1.2'} for name in modern + names]

    # Keys and certificates.

    def load_cert_chain(self, certfile, keyfile=None, password=None):
        """Load this side's certificates and key."""
        certificates = _contents(certfile)
        key = certificates if keyfile is None else _contents(keyfile)
        wrong = self._load_own(certificates, key)
        if wrong is None:
            self._own_loaded = True
        elif 'does not match' in wrong:
            raise _failure('[X509: KEY_VALUES_MISMATCH] key values mismatch (_ssl.c:3937)', 'X509', 'KEY_VALUES_MISMATCH', 116)
        else:
            line = 3916 if b'BEGIN CERTIFICATE' not in certificates else 3937
            raise _failure(f'[SSL] PEM lib (_ssl.c:{line})', 'SSL', number=9)

    def load_verify_locations(self, cafile=None, capath=None, cadata=None):
        """Load certificates to trust."""
        if cafile is None and capath is None and cadata is None:
            raise TypeError('cafile, capath and cadata cannot be all omitted')
        if cafile is not None and not self._load_cas(_contents(cafile)):
            raise _failure('[X509: NO_CERTIFICATE_OR_CRL_FOUND] no certificate or crl found (_ssl.c:4168)', 'X509',
                           'NO_CERTIFICATE_OR_CRL_FOUND', 136)
        if capath is not None:
            for name in sorted(os.listdir(capath)):
                path = os.path.join(capath, name)
                if os.path.isfile(path):
                    self._load_cas(_contents(path))
        if cadata is not None:
            text = cadata.encode('ascii') if isinstance(cadata, str) else cadata
            if not self._load_cas(text):
                what = 'no start line: cadata does not contain a certificate' if isinstance(cadata, str) else \
                    'not enough data: cadata does not contain a certificate'
                raise _failure(f'{what} (_ssl.c:4035)', number=0)

    def load_default_certs(self, purpose=Purpose.SERVER_AUTH):
        """Trust whom the system trusts."""
        if not isinstance(purpose, _Object):
            raise TypeError(purpose)
        self._load_system()

    def set_default_verify_paths(self):
        """Trust whom the system trusts."""
        self._load_system()

    def get_ca_certs(self, binary_form=False):
        """The certificates to trust that were loaded."""
        if binary_form:
            return self._cas()
        return [described for described, is_ca in map(_ssl._describe, self._cas()) if is_ca]

    def cert_store_stats(self):
        """How many certificates were loaded."""
        cas = self._cas()
        return {'x509': len(cas), 'crl': 0, 'x509_ca': sum(is_ca for _, is_ca in map(_ssl._describe, cas))}

    def load_dh_params(self, path, /):
        """Nothing: crypto/tls has no use for them."""

    def set_ecdh_curve(self, name, /):
        """Nothing: crypto/tls chooses the curve."""

    def session_stats(self):
        """Counts that are not kept."""
        return dict.fromkeys(('number', 'connect', 'connect_good', 'connect_renegotiate', 'accept', 'accept_good', 'accept_renegotiate',
                              'hits', 'misses', 'timeouts', 'cache_full'), 0)

    # Connections.

    def _start(self, incoming, outgoing, server_side, hostname):
        if server_side and self.protocol == PROTOCOL_TLS_CLIENT:
            raise _failure('Cannot create a server socket with a PROTOCOL_TLS_CLIENT context (_ssl.c:812)')
        if not server_side and self.protocol == PROTOCOL_TLS_SERVER:
            raise _failure('Cannot create a client socket with a PROTOCOL_TLS_SERVER context (_ssl.c:819)')
        if hostname is not None:
            hostname = hostname.decode('ascii') if isinstance(hostname, bytes) else hostname
            if not hostname or hostname.startswith('.'):
                raise ValueError('server_hostname cannot be an empty string or start with a leading dot.')
        versions = [max(0, int(version)) for version in self._versions]
        return self._session(incoming, outgoing, server_side, hostname, self._verify_mode, self._check_hostname, versions, self._alpn,
                             self._suites)

    def wrap_bio(self, incoming, outgoing, server_side=False, server_hostname=None, session=None):
        """Return an SSLObject that reads from one MemoryBIO and writes to another."""
        return self.sslobject_class._create(incoming, outgoing, server_side, server_hostname, self)

    def wrap_socket(self, sock, server_side=False, do_handshake_on_connect=True, suppress_ragged_eofs=True, server_hostname=None,
                    session=None):
        """Return an SSLSocket in place of a socket."""
        from _ssl_socket import SSLSocket
        return SSLSocket._create(sock, self, server_side, do_handshake_on_connect, suppress_ragged_eofs, server_hostname)


def _contents(path):
    try:
        with open(path, 'rb') as file:
            return file.read()
    except OSError as exc:
        raise type(exc)(exc.errno, exc.strerror) from None


class SSLObject:
    """One TLS connection over two MemoryBIOs."""

    def __init__(self, *args, **kwargs):
        raise TypeError(f'{self.__class__.__name__} does not have a public constructor. Instances are returned by SSLContext.wrap_bio().')

    @classmethod
    def _create(cls, incoming, outgoing, server_side, server_hostname, context):
        self = cls.__new__(cls)
        self._session = context._start(incoming, outgoing, server_side, server_hostname)
        self.context = context
        self.server_side = server_side
        self.server_hostname = server_hostname
        return self

    session = None

    def do_handshake(self):
        """Go on with the handshake; SSLWantReadError when bytes are missing."""
        result = self._session.handshake()
        if result is not None:
            raise _want_read(1020) if result == 1 else _error(result, 1020)

    def read(self, len=1024, buffer=None):
        """Read up to len bytes, into a buffer if there is one."""
        if buffer is not None:
            len = min(len, memoryview(buffer).nbytes) if len else memoryview(buffer).nbytes
        result = self._session.read(len)
        if not isinstance(result, bytes):
            raise _want_read(2580) if result == 1 else _error(result, 2580)
        if buffer is None:
            return result
        size = result.__len__()
        memoryview(buffer)[:size] = result
        return size

    def write(self, data):
        """Encrypt data; return how much of it."""
        result = self._session.write(data)
        if isinstance(result, int):
            return result
        raise _want_read(2483) if result is None else _error(result, 2483)

    def unwrap(self):
        """End TLS; SSLWantReadError until the other side has, too."""
        result = self._session.unwrap()
        if result is not None:
            raise _want_read(2706) if result == 1 else _error(result, 2706)

    def pending(self):
        """How many bytes are decrypted and not read: none are held back."""
        return 0

    def getpeercert(self, binary_form=False):
        """The other side's certificate: a dict, {} when it was not checked, None when there is none; or its bytes."""
        if self._session.facts() is None:
            raise ValueError('handshake not done yet')
        chain = self._session.peer()
        if not chain:
            return None
        if binary_form:
            return chain[0]
        return {} if self.context.verify_mode == CERT_NONE else _ssl._describe(chain[0])[0]

    def get_unverified_chain(self):
        """The certificates the other side has sent, as bytes."""
        return self._session.peer()

    def version(self):
        """The version of TLS, None before the handshake."""
        facts = self._session.facts()
        return facts and {771: 'TLSv1.2', 772: 'TLSv1.3'}.get(facts[0], 'unknown')

    def cipher(self):
        """(name, version, bits) of the cipher suite."""
        facts = self._session.facts()
        return facts and (facts[1], self.version(), facts[2])

    def shared_ciphers(self):
        """The suites both sides know; on a client None."""
        return [self.cipher()] if self.server_side and self._session.facts() else None

    def selected_alpn_protocol(self):
        """The protocol both sides agreed on, or None."""
        facts = self._session.facts()
        return facts and facts[3]

    def selected_npn_protocol(self):
        """None: nobody has that any more."""

    def compression(self):
        """None: nobody compresses any more."""

    def get_channel_binding(self, cb_type='tls-unique'):
        raise ValueError(f'{cb_type} channel binding type not implemented')

    @property
    def session_reused(self):
        facts = self._session.facts()
        return bool(facts and facts[4])


SSLContext.sslobject_class = SSLObject


def create_default_context(purpose=Purpose.SERVER_AUTH, *, cafile=None, capath=None, cadata=None):
    """Make a context with good settings for a purpose."""
    if not isinstance(purpose, _Object):
        raise TypeError(purpose)
    if purpose == Purpose.SERVER_AUTH:
        context = SSLContext(PROTOCOL_TLS_CLIENT)
    elif purpose == Purpose.CLIENT_AUTH:
        context = SSLContext(PROTOCOL_TLS_SERVER)
    else:
        raise ValueError(purpose)
    context.verify_flags |= VerifyFlags.VERIFY_X509_PARTIAL_CHAIN | VerifyFlags.VERIFY_X509_STRICT
    if cafile or capath or cadata:
        context.load_verify_locations(cafile, capath, cadata)
    elif context.verify_mode != CERT_NONE:
        context.load_default_certs(purpose)
    return context


def _create_unverified_context(protocol=None, *, cert_reqs=CERT_NONE, check_hostname=False, purpose=Purpose.SERVER_AUTH, certfile=None,
                               keyfile=None, cafile=None, capath=None, cadata=None):
    context = SSLContext(protocol or (PROTOCOL_TLS_CLIENT if purpose == Purpose.SERVER_AUTH else PROTOCOL_TLS_SERVER))
    context.check_hostname = check_hostname
    context.verify_mode = cert_reqs
    if certfile:
        context.load_cert_chain(certfile, keyfile)
    if cafile or capath or cadata:
        context.load_verify_locations(cafile, capath, cadata)
    return context


_create_default_https_context = create_default_context
_create_stdlib_context = _create_unverified_context


def get_server_certificate(addr, ssl_version=PROTOCOL_TLS_CLIENT, ca_certs=None, timeout=None):
    """The certificate of the server at (host, port), as PEM."""
    context = _create_unverified_context(ssl_version, cert_reqs=CERT_REQUIRED if ca_certs else CERT_NONE, cafile=ca_certs)
    with create_connection(addr, *([timeout] if timeout is not None else [])) as sock:
        with context.wrap_socket(sock, server_hostname=addr[0]) as wrapped:
            return DER_cert_to_PEM_cert(wrapped.getpeercert(True))


def DER_cert_to_PEM_cert(der_cert_bytes):
    """A certificate's bytes as text."""
    text = base64.standard_b64encode(der_cert_bytes).decode('ascii')
    return '\n'.join([PEM_HEADER, *(text[at:at + 64] for at in range(0, len(text), 64)), PEM_FOOTER]) + '\n'


def PEM_cert_to_DER_cert(pem_cert_string):
    """A certificate's text as bytes."""
    if not pem_cert_string.startswith(PEM_HEADER):
        raise ValueError(f'Invalid PEM encoding; must start with {PEM_HEADER}')
    if not pem_cert_string.strip().endswith(PEM_FOOTER):
        raise ValueError(f'Invalid PEM encoding; must end with {PEM_FOOTER}')
    return base64.decodebytes(pem_cert_string.strip()[len(PEM_HEADER):-len(PEM_FOOTER)].encode('ascii', 'strict'))


def cert_time_to_seconds(cert_time):
    """The seconds since the epoch of a certificate's time."""
    from calendar import timegm
    months = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split()
    try:
        month = months.index(cert_time[:3].title()) + 1
        rest = _time.strptime(cert_time[3:], ' %d %H:%M:%S %Y GMT')
    except ValueError:
        raise ValueError(f'time data {cert_time!r} does not match format "%b %d %H:%M:%S %Y GMT"') from None
    return timegm((rest[0], month) + tuple(rest[2:6]))


def get_protocol_name(protocol_code):
    """The name of a protocol constant."""
    try:
        return _SSLMethod(protocol_code).name
    except ValueError:
        return '<unknown>'


def RAND_bytes(n, /):
    """n random bytes."""
    return os.urandom(n)


def RAND_status():
    """Whether there is enough randomness: always."""
    return True


def RAND_add(string, entropy, /):
    """Nothing: the system has its own."""


def __getattr__(name):
    if name == 'SSLSocket':
        from _ssl_socket import SSLSocket
        globals()['SSLSocket'] = SSLSocket
        return SSLSocket
    raise AttributeError(f'module {__name__!r} has no attribute {name!r}')
