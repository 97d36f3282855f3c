import csv
import io
import random
r = random.Random(3)
def t(f,*a,**k):
    try: return f(*a,**k)
    except Exception as e: return type(e).__name__ + ' ' + str(e)
N = 80
D=[{}, {'delimiter':';'}, {'quoting':csv.QUOTE_ALL}, {'quoting':csv.QUOTE_NONNUMERIC}, {'quoting':csv.QUOTE_NONE}, {'quoting':csv.QUOTE_NONE,'escapechar':'\\'}, {'doublequote':False}, {'doublequote':False,'escapechar':'\\'}, {'skipinitialspace':True}, {'strict':True}, {'quotechar':"'"}, {'lineterminator':'\n'}, {'escapechar':'\\'}]
V=['a','','b c','x,y','"','\'','q"q','1',' s',';','\n','\\','é','a\rb',1,2.5,None,True,0,-1]
C = ['a', 'b', ',', '"', '\n', '\r\n', '\\', "'", ';', '1', '', '2.5']
for i in range(N):
    row=[r.choice(V) for _ in range(r.randint(0,4))]; d=r.choice(D)
    def w():
        f=io.StringIO(newline=''); n=csv.writer(f,**d).writerow(row); return n, f.getvalue()
    print(row, d, t(w))
    text=''.join(r.choice(C) for _ in range(r.randint(0,9)))
    def rd():
        x=csv.reader(io.StringIO(text,newline=''),**d); return list(x), x.line_num
    print(repr(text), t(rd))
print(t(csv.reader,[],delimiter='ab'), t(csv.reader,[],delimiter=''), t(csv.reader,[],quotechar=5), t(csv.reader,[],quoting=9), t(csv.reader,[],nope=1), t(csv.reader,[],'zz'), t(csv.writer,5), t(csv.reader,5), t(lambda: list(csv.reader([b'a']))))
print(csv.list_dialects(), csv.get_dialect('unix').quoting, csv.field_size_limit())
csv.register_dialect('p', delimiter='|', quoting=csv.QUOTE_NONE); print(list(csv.reader(['a|b','"c"|d'],'p'))); csv.unregister_dialect('p'); print(t(csv.get_dialect,'p'))
print([dict(x) for x in csv.DictReader(['a,b','1,2','3','4,5,6','','7,8'], restkey='more', restval='-')], list(csv.reader(csv.reader([]))))
f=io.StringIO(); w=csv.DictWriter(f,['x','y'],restval='?'); w.writeheader(); w.writerow({'x':1}); w.writerows([{'x':1,'y':2}]); print(repr(f.getvalue()), t(w.writerow,{'z':1}))
print(type(next(csv.DictReader(['a','1']))).__name__, t(csv.writer(f).writerow,5), t(csv.reader(['a']).__next__))
class E(csv.excel): delimiter='\t'
print(list(csv.reader(['a\tb'], E)), list(csv.reader(['a\tb'], E())), list(csv.reader(['a\tb'], dialect='excel-tab')))
