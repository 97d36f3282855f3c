import ipaddress as ip, random
def t(f,*a,**k):
    try:
        v = f(*a,**k); return v
    except Exception as e: return type(e).__name__ + ' ' + str(e)
A=['1.2.3.4','0.0.0.0','127.0.0.1','10.1.2.3','256.1.1.1','1.2.3','1.2.3.4.5','1..2.3','a.b.c.d','01.2.3.4','1.2.3.0004','','::1','::','fe80::1','2001:db8::8a2e:370:7334','1:2:3:4:5:6:7:8','1:2:3:4:5:6:7','1::2::3',':1::2','1::2:','::ffff:1.2.3.4','::ffff:1.2.3.400','12345::','g::','1:2:3:4:5:6:7:8:9','192.168.1.1','224.0.0.1','255.255.255.255','169.254.1.1','100.64.0.1','192.0.0.9','192.0.0.200','2002:102:304::','ff02::1','fec0::1','fe80::1%eth0','1.2.3.4/24', 'x', '0:0:1:0:0:0:1:0', '1:0:0:2:0:0:0:3', '203.0.113.5', '8.8.8.8', '2607:f8b0::1', '64:ff9b:1::5', '2001:20::5']
P=['is_multicast','is_private','is_global','is_unspecified','is_loopback','is_link_local','is_reserved','version','max_prefixlen','packed','exploded','compressed','reverse_pointer']
for a in A:
    x=t(ip.ip_address,a); print(a, repr(x), t(ip.IPv4Address,a) , t(ip.IPv6Address,a))
    if not isinstance(x,str) and '%' not in a:
        print([getattr(x,p) for p in P], int(x), str(x+1) if int(x)+1 < 2**32 else '', hash(x)==hash(ip.ip_address(str(x))))
        if x.version==6: print(x.ipv4_mapped,x.sixtofour,x.teredo,x.is_site_local)
N=['10.0.0.0/8','10.0.0.1/8','192.168.1.0/255.255.255.0','192.168.1.0/0.0.0.255','1.2.3.4','1.2.3.4/33','1.2.3.4/x','::/0','2001:db8::/32','2001:db8::1/32','1.2.3.0/255.0.255.0','1/2/3','10.0.0.0/30','10.0.0.0/31','10.0.0.0/32','::/126', 'fe80::/10', '1.2.3.4/', '192.168.0.0/16']
nets=[]
for n in N:
    x=t(ip.ip_network,n); print(n, repr(x), repr(t(ip.ip_network,n,False)), repr(t(ip.ip_interface,n)))
    if not isinstance(x,str) and '%' not in a:
        nets.append(x)
        print(x.netmask,x.hostmask,x.broadcast_address,x.num_addresses,x.prefixlen,x.with_netmask,x.with_hostmask,x.is_private,x.exploded,t(x.supernet),[str(s) for _,s in zip(range(3),x.subnets())], x[0], t(lambda:x[-1]), [str(h) for _,h in zip(range(4),x.hosts())])
for a in nets:
    for b in nets:
        print(t(lambda:a<b), a==b, a.overlaps(b), t(lambda:a.subnet_of(b)) if hasattr(a,'subnet_of') else '', a.network_address in b, t(lambda: [str(q) for q in a.address_exclude(b)][:40]), end=' ')
    print()
i=ip.ip_interface('192.168.1.5/24'); print(i, i.ip, i.network, i.netmask, i.with_netmask, i.with_hostmask, i==ip.ip_interface('192.168.1.5/24'), repr(i), i+1 if False else '', i.exploded)
print([str(x) for x in ip.summarize_address_range(ip.ip_address('10.0.0.3'),ip.ip_address('10.0.0.200'))], [str(x) for x in ip.collapse_addresses([ip.ip_network('10.0.0.0/25'),ip.ip_network('10.0.0.128/25'),ip.ip_network('10.0.2.0/24'),ip.ip_network('10.0.2.5/32')])])
print(t(ip.ip_address,5), t(ip.ip_address,2**32), t(ip.ip_address,b'\1\2\3\4'), t(ip.IPv4Address,-1), t(ip.IPv4Address,2**32), t(ip.IPv4Address,b'123'), t(lambda: ip.ip_address('1.1.1.1')<ip.ip_address('::')), sorted([ip.ip_address('2.1.1.1'),ip.ip_address('1.1.1.10'),ip.ip_address('1.1.1.9')]), t(list, ip.ip_network('10.0.0.0/30').subnets(new_prefix=32)), t(list, ip.ip_network('10.0.0.0/30').subnets(3)), t(ip.ip_network('10.0.0.0/30').supernet, new_prefix=8))
print({ip.ip_address('::1'): 1}[ip.ip_address('::1')], ip.ip_address('1.2.3.4') in ip.ip_network('1.2.0.0/16'), ip.ip_network('1.2.3.0/24') == ip.ip_network('1.2.3.0/255.255.255.0'))
