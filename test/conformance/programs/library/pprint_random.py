import collections
import pprint
import random
import types
r = random.Random(11)
W=['alpha','be','gamma delta epsilon zeta eta','x'*30,'line one\nline two is longer\n','']
def val(d):
    k=r.randint(0, 13 if d<4 else 4)
    if k==0: return r.randint(-10**r.randint(1,15),10**9)
    if k==1: return r.choice(W)
    if k==2: return r.choice([None,True,1.5,b'ab',(),[],{},set()])
    if k==3: return ' '.join(r.choice(W) for _ in range(r.randint(1,12)))
    if k==4: return bytes(r.getrandbits(8) for _ in range(r.randint(0,40)))
    if k in(5,6): return [val(d+1) for _ in range(r.randint(0,7))]
    if k==7: return tuple(val(d+1) for _ in range(r.randint(0,4)))
    if k in (8,9):
        found = {}
        for _ in range(r.randint(0,5)):
            key = r.choice([r.choice(W),r.randint(0,99)])
            found[key] = val(d+1)
        return found
    if k==10: return {r.randint(0,10**6) for _ in range(r.randint(0,20))}
    if k==11: return r.choice([collections.OrderedDict((str(i),val(d+1)) for i in range(3)), collections.deque([val(d+1) for _ in range(5)]), collections.deque([val(d+1) for _ in range(9)],20)])
    if k==12: return r.choice([collections.Counter('abracadabra hello worldly people of the earth'), frozenset(W), bytearray(b'x'*60)])
    if k==13:
        m=collections.defaultdict(list); m.update([(i, val(d+1)) for i in range(3)]); return r.choice([m, types.MappingProxyType({'a': val(d+1), 'b': 'y'*40}), collections.ChainMap({'a': val(d+1)},{'c':3})])
N = 60
for i in range(N):
    v=val(0)
    print(pprint.pformat(v, r.choice([1,1,2,4]), r.choice([80,80,40,20,120]), r.choice([None,None,1,2,3]), compact=r.random()<.3))
a=[1]; a.append(a); print(pprint.isrecursive(a), pprint.isreadable(a), pprint.isreadable([1,'a']), pprint.pformat(a).startswith('[1, <Recursion on list'))
pprint.pprint({'b':1,'a':2}); print(pprint.saferepr({'b':[1]}))
class P: 
    def __repr__(self): return '<P>'
pprint.pprint([P()]*30)
for bad in ({'indent':-1},{'depth':0},{'width':0}):
    try: pprint.pformat(1, **bad)
    except ValueError as e: print(e)
