import os
import random
import sys
from pathlib import *
r = random.Random(2)
def t(f,*a,**k):
    try: return f(*a,**k)
    except Exception as e: return type(e).__name__ + ' ' + str(e)
A=['','.','/','//','///','a','b.txt','a/b','/a/b.tar.gz','../c','./x','a//b/','/a/../b','.hidden','x.','..','a.b.','é','/usr/lib/python3','//srv/x', 'a/./b']
N = 80
P=PurePosixPath
for i in range(N):
    a=[r.choice(A) for _ in range(r.randint(0,3))]; p=P(*a); b=r.choice(A); q=P(b)
    print(a, repr(p), p.parts, p.root, p.anchor, p.name, p.stem, p.suffix, p.suffixes, str(p.parent), list(map(str,p.parents)), p.is_absolute())
    print(b, p/b, b/p, p.joinpath(b,'z'), p==q, p<q, t(p.relative_to,b), t(p.with_name,'n.t'), t(p.with_suffix,'.q'), t(p.with_suffix,'q'), t(p.with_suffix,''), t(p.as_uri), hash(p)==hash(P(str(p))), os.fspath(p), bytes(p))
    pat=r.choice(['*','*.txt','a/*','/*/*','b*','*/b','/a/*','*.*', 'a', '.*', '[ab]*'])
    print(pat, t(p.match,pat), t(p.is_relative_to,b) if hasattr(p,'is_relative_to') else '', t(p.with_stem,'w') if hasattr(p,'with_stem') else '')
    if sys.version_info>=(3,12): print(t(p.relative_to,b,walk_up=True))
print(t(P,5), t(P,b'x'), t(lambda: P('a')<'b'), P('a')=='a', repr(Path('x/y')), Path('a')==P('a'), isinstance(Path('a'),PurePath), type(Path()).__name__, Path(), sorted([P('b'),P('a/c'),P('a')]), {P('a'):1}[P('./a')], f"{P('a'):>4}" if 0 else '', t(P('a').with_name,''), t(P('a').with_name,'x/y'), t(P('/').with_name,'x'), t(P('a.b').with_suffix, '.'))
print(Path('/a/b').resolve(), Path('x').absolute()==Path.cwd()/'x', Path(__file__).exists(), Path(__file__).is_file(), Path(__file__).parent.is_dir(), Path(__file__).name, Path('/no/such').exists(), os.path.join(Path('a'),'b'), P('a').as_posix(), t(lambda: P('a/b/c').parents[5]), repr(P('a/b').parents)[:5], len(P('a/b').parents))
class My(PurePosixPath): pass
print(repr(My('a')/'b'), repr(My('a/b').parent))
