# Addresses, networks and interfaces: texts of all kinds, arithmetic, order and what is complained of.
from ipaddress import *
import copy
import pickle


def t(f, *a, **k):
    try:
        r = f(*a, **k)
        print(repr(r)[:300])
    except BaseException as e:
        print(f"{type(e).__name__}: {e}"[:300])


A = ['1.2.3.4','0.0.0.0','255.255.255.255','127.0.0.1','10.1.2.3','192.168.1.1','172.16.0.1','172.32.0.1','169.254.1.1','224.0.0.1','240.0.0.1','100.64.0.1','192.0.0.9','192.0.2.5','8.8.8.8','1.2.3','1.2.3.4.5','256.1.1.1','01.2.3.4','a.b.c.d','1.2.3.','','1.2.3.4/24',' 1.2.3.4','1.2.3.1000',
 '::','::1','1::','2001:db8::1','fe80::1','fe80::1%','ff02::1','fc00::1','fec0::1','::ffff:1.2.3.4','2002:0102:0304::','2001:0:4136:e378:8000:63bf:3fff:fdd2','1:2:3:4:5:6:7:8','1:2:3:4:5:6:7','1:2:3:4:5:6:7:8:9','1::2::3',':1','1:',':::','12345::','g::','1:2:3:4:5:6:1.2.3.4','1:2:3:4:5:6:7::','::1.2.3','2001:db8::/32','0:0:0:1:0:0:0:0','1:0:0:2:0:0:0:3','64:ff9b::1', '2606:4700::1111',
 0,1,2**32-1,2**32,2**128-1,2**128,-1,b'\1\2\3\4',b'\0'*16,b'abc',None,1.5]
for a in A:
    try: x = ip_address(a)
    except Exception as e: print(repr(a), type(e).__name__, e)
    else:
        print(repr(a), repr(x), str(x), int(x), x.packed, x.compressed, x.version, x.max_prefixlen); t(lambda: (x.exploded, x.reverse_pointer))
        print('  ', x.is_private, x.is_global, x.is_reserved, x.is_multicast, x.is_loopback, x.is_link_local, x.is_unspecified, getattr(x, 'is_site_local', None), getattr(x,'ipv4_mapped',None), getattr(x,'sixtofour',None), getattr(x,'teredo',None), getattr(x,'scope_id',None))
    for c in (IPv4Address, IPv6Address):
        t(c, a)
N = ['10.0.0.0/8','10.0.0.1/8','192.168.1.0/24','192.168.1.0/255.255.255.0','192.168.1.0/0.0.0.255','192.168.1.0/33','192.168.1.0/255.0.255.0','192.168.1.0/a','1.2.3.4','1.2.3.4/32','1.2.3.4/31','0.0.0.0/0','2001:db8::/32','::/0','::1/128','2001:db8::1/32','::/129','1.2.3.4/24/5','2001:db8::/ffff::','fe80::/10','127.0.0.0/8','192.168.1.0/','/24','1.2.3.0/-1','1.2.3.0/24 ',(0x0a000000,8),('10.0.0.0',8),('10.0.0.0','255.0.0.0'),16909056,b'\1\2\3\0','1.2.3.0/0.0.0.0','1.2.3.0/255.255.255.255', '2001:db8::/64']
nets = []
for n in N:
    for c in (ip_network, IPv4Network, IPv6Network, ip_interface, lambda v: ip_network(v, strict=False)):
        t(c, n)
    try: x = ip_network(n, False)
    except Exception as e: continue
    nets.append(x)
    print(x.network_address, x.broadcast_address, x.netmask, x.hostmask, x.prefixlen, x.num_addresses, x.with_prefixlen, x.with_netmask, x.with_hostmask, x.exploded, x.compressed, x.is_private, x.is_global, x.is_multicast, x.is_loopback, x.is_link_local, x.is_unspecified, x.is_reserved, x.reverse_pointer, x.version, x.max_prefixlen)
    t(lambda: list(x.subnets())[:3]); t(lambda: x.supernet()); t(lambda: x[0]); t(lambda: x[-1]); t(lambda: x[2**33]); t(lambda: list(x.hosts())[:2] if x.num_addresses < 2**20 else next(iter(x.hosts())))
    t(lambda: x.supernet(new_prefix=4)); t(lambda: list(x.subnets(new_prefix=x.prefixlen-1))); t(lambda: x.supernet(40)); t(lambda: hash(x) == hash(ip_network(n, False)))
for x in nets[:6]+nets[-3:]:
    for y in nets[:6]+nets[-3:]:
        t(lambda: (x.overlaps(y), x == y, x < y, x.compare_networks(y), x.subnet_of(y), x.supernet_of(y), y in x, y.network_address in x))
        t(lambda: list(x.address_exclude(y))[:5])
t(lambda: list(collapse_addresses([ip_network('10.0.0.0/25'), ip_network('10.0.0.128/25'), ip_network('10.0.1.0/24'), ip_network('10.0.0.0/26')])))
t(lambda: list(collapse_addresses([ip_address('1.1.1.0'), ip_address('1.1.1.1'), ip_address('1.1.1.2'), ip_address('1.1.1.3'), ip_address('1.1.1.4')])))
t(lambda: list(collapse_addresses([ip_address('1.1.1.0'), ip_address('::1')])))
t(lambda: list(summarize_address_range(ip_address('1.1.1.0'), ip_address('1.1.2.5'))))
t(lambda: list(summarize_address_range(ip_address('1.1.1.0'), ip_address('1.1.0.5'))))
t(lambda: list(summarize_address_range(1, 2)))
t(lambda: list(summarize_address_range(ip_address('::'), ip_address('::5'))))
t(lambda: list(summarize_address_range(ip_address('0.0.0.0'), ip_address('255.255.255.255'))))
a, b = ip_address('1.2.3.4'), ip_address('::1')
for f in [lambda: a+1, lambda: a-1, lambda: a+'a', lambda: 1+a, lambda: a-a, lambda: a<b, lambda: a==b, lambda: a==1, lambda: a<1, lambda: sorted([ip_address('1.1.1.2'), ip_address('1.1.1.1')]), lambda: a+2**32, lambda: a-2**31, lambda: hash(a)==hash(ip_address('1.2.3.4')), lambda: f'{a:>20}|{a:b}|{a:x}|{a:X}|{a:#x}|{a:n}|{b:n}|{a:_b}|{a:#_x}|{a:s}', lambda: f'{b:x}', lambda: f'{a:d}', lambda: f'{a:zz}', lambda: a.packed, lambda: pickle.loads(pickle.dumps(a)), lambda: copy.deepcopy(a), lambda: {a: 1}, lambda: v4_int_to_packed(5), lambda: v4_int_to_packed(-1), lambda: v6_int_to_packed(2**128), lambda: sorted([b, a, ip_network('1.0.0.0/8')], key=get_mixed_type_key), lambda: a in ip_network('1.0.0.0/8'), lambda: b in ip_network('1.0.0.0/8'), lambda: 1 in ip_network('1.0.0.0/8'), lambda: a.foo, lambda: setattr(a, 'x', 1), lambda: a.ipv6_mapped, lambda: ip_address('::ffff:10.0.0.1').is_private, lambda: bool(a), lambda: ip_address(a)]:
    t(f)
for i in ['1.2.3.4/24','10.0.0.1/8','1.2.3.4','2001:db8::5/64','::1/128','1.2.3.4/255.255.0.0','1.2.3.4/99','fe80::1%1/64', ('1.2.3.4', 16), 5]:
    try: x = ip_interface(i)
    except Exception as e: print(i, type(e).__name__, e); continue
    print(repr(x), str(x), x.ip, x.network, x.with_prefixlen, x.with_netmask, x.with_hostmask, x.netmask, x.hostmask, x.compressed, x == x.ip, x.ip == x, int(x), x.is_loopback, x.is_private, hash(x) == hash(ip_interface(i)), isinstance(x, IPv4Address))
    t(lambda: x < x.ip); t(lambda: x + 1); t(lambda: x < ip_interface('1.2.3.5/24'))
print(len(list(ip_network('10.0.0.0/28'))), [str(h) for h in ip_network('10.0.0.0/29').hosts()], list(ip_network('::/126').hosts()))
print(issubclass(AddressValueError, ValueError), IPV4LENGTH, IPV6LENGTH)
