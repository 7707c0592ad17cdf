# The networks with a meaning of their own, by version: the number they begin with and how many bits they share.
# Follows: the IANA registries of special-purpose addresses.
import _ipaddress_text as _text


def _v4(*networks):
    return [(_text.v4_number(net.split('/')[0]), int(net.split('/')[1])) for net in networks]


def _v6(*networks):
    return [(_text.v6_number(net.split('/')[0]), int(net.split('/')[1])) for net in networks]


KINDS = {
    4: {
        'private': _v4('0.0.0.0/8', '10.0.0.0/8', '127.0.0.0/8', '169.254.0.0/16', '172.16.0.0/12', '192.0.0.0/24',
                       '192.0.0.170/31', '192.0.2.0/24', '192.168.0.0/16', '198.18.0.0/15', '198.51.100.0/24',
                       '203.0.113.0/24', '240.0.0.0/4', '255.255.255.255/32'),
        'public': _v4('192.0.0.9/32', '192.0.0.10/32'),
        'shared': _v4('100.64.0.0/10'),
        'reserved': _v4('240.0.0.0/4'),
        'multicast': _v4('224.0.0.0/4'),
        'loopback': _v4('127.0.0.0/8'),
        'link_local': _v4('169.254.0.0/16'),
        'unspecified': _v4('0.0.0.0/32'),
    },
    6: {
        'private': _v6('::1/128', '::/128', '::ffff:0:0/96', '64:ff9b:1::/48', '100::/64', '2001::/23', '2001:db8::/32',
                       '2002::/16', '3fff::/20', 'fc00::/7', 'fe80::/10'),
        'public': _v6('2001:1::1/128', '2001:1::2/128', '2001:3::/32', '2001:4:112::/48', '2001:20::/28', '2001:30::/28'),
        'reserved': _v6('::/8', '100::/8', '200::/7', '400::/6', '800::/5', '1000::/4', '4000::/3', '6000::/3', '8000::/3',
                        'a000::/3', 'c000::/3', 'e000::/4', 'f000::/5', 'f800::/6', 'fe00::/9'),
        'multicast': _v6('ff00::/8'),
        'loopback': _v6('::1/128'),
        'link_local': _v6('fe80::/10'),
        'site_local': _v6('fec0::/10'),
        'unspecified': _v6('::/128'),
    },
}
