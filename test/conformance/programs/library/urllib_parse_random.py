import random
from urllib.parse import *
r = random.Random(7)
def t(f,*a,**k):
    try: return f(*a,**k)
    except Exception as e: return type(e).__name__ + ' ' + str(e)
S=['http','https','ftp','HTTP','file','mailto','x','','a1','1a','sip','ws', 'svn+ssh', 'é']
H=['h','a.b:80','u:p@H.Com:8080','[::1]:9','','u@h','h:','a:99999','[::1','x:y', 'a%41:1']
P=['','/','/a/b','a/b','/a;p','/a/../b','../c','./d','//x','/a;b/c;d?','g','..','.','/%7Euser/é','a:b', '123', '/a//b/']
Q=['','?','?a=1&b=2','?a=1;b','?x#y']; F=['','#','#f','#f?g']
def url():
    s=r.choice(S); u=''
    if r.random()<.7: u+=s+':'
    if r.random()<.6: u+='//'+r.choice(H)
    return u+r.choice(P)+r.choice(Q)+r.choice(F)
n = 60
for i in range(n):
    a,b=url(),url()
    p=t(urlparse,a); q=t(urlsplit,a,'dflt',r.random()<.8)
    print(a,'|',p,q,t(urljoin,a,b) if r.random()<.9 else t(urljoin, b, a),t(urldefrag,a))
    if isinstance(p,tuple): print(p.hostname,t(lambda:p.port),p.username,p.password,t(p.geturl), t(urlunsplit,q) if isinstance(q,tuple) else '')
A=['a','b c','é','%','/','+','~','&=','\x80','日','%41','%zz','%e9','%C3%A9',';','','-_.','"',"<'>",'%2','\n','%0A','x']
for i in range(n):
    s=''.join(r.choice(A) for _ in range(r.randint(0,6)))
    print(ascii(s), quote(s), quote(s,safe=r.choice(['','+','é/'])), quote_plus(s), ascii(unquote(s)), ascii(unquote_plus(s)), unquote_to_bytes(s), ascii(t(unquote,s,'latin-1')), t(quote, s.encode()))
    qs='&'.join(r.choice(A)+r.choice(['=','','=='])+r.choice(A) for _ in range(r.randint(0,4)))
    print(ascii(t(parse_qs,qs)), ascii(t(parse_qsl,qs,True)), t(parse_qsl,qs,strict_parsing=True))
    print(t(urlencode,{s:[1,'a b',s], 'k':s, 3:None}), t(urlencode,[(s,('x',s)),('z',b'\xff')],doseq=True), t(urlencode,{'a b':'c/d'},quote_via=quote))
print(t(urlparse,b'http://a:80/b;c?d#e'), urlparse(b'http://a:80/b').port, t(urljoin,b'http://a/b',b'c'), t(urljoin,'a',b'b'), t(urlencode,'x'), t(urlencode,[1]), t(quote,5), t(quote,b'a',encoding='x'))
print(urlparse('http://a/b')._replace(scheme='ftp').geturl(), repr(urlsplit('//x/y')), urlsplit('http://a\n/b').netloc, t(parse_qsl,'a=1&b=2',max_num_fields=1), t(parse_qs,'a=1',separator=''))
