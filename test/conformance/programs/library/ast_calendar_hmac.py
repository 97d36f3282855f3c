import ast, calendar, hmac, hashlib, tempfile, time
def t(f,*a,**k):
    try: return f(*a,**k)
    except Exception as e: return type(e).__name__ + ' ' + str(e)
for s in ['1',' -2.5e3','"a" \'b\'',"b'x\\n'",'[1, (2,), {3: "x", None: True}, {1,2}, []]','()','(1)','(1,)','1, 2','1,','{}','-0x1f','1_000','r"\\n"',"'''a\nb'''",'{"a": [1, {"b": (True, False)}]}', '[1,2,]', '  [ 1 ,\n 2 ] # c', '+5', "'\\u00e9'"]:
    print(repr(s), repr(t(ast.literal_eval, s)))
for s in ['', '[1', '1 2', 'x = 1', '[1 2]', '{1:2,,}', '(']:
    print(repr(s), t(ast.literal_eval, s).split()[0])
print(calendar.isleap(2000), calendar.isleap(1900), calendar.leapdays(1990, 2021), calendar.monthrange(2024, 2), calendar.weekday(2024, 1, 1), calendar.monthcalendar(2024, 9), list(calendar.month_name), calendar.month_abbr[3], list(calendar.day_name), calendar.day_abbr[0], t(calendar.monthrange, 2020, 13), calendar.timegm((2020,1,1,0,0,0)), calendar.timegm(time.gmtime(86400*365)))
c = calendar.Calendar(6)
print(c.monthdayscalendar(2021, 2), c.monthdays2calendar(2021, 5)[0], c.monthdatescalendar(2021, 3)[0][:2], list(c.iterweekdays()), c.getfirstweekday())
for m in ('md5', 'sha1', 'sha256', 'sha512', hashlib.sha224):
    for key in (b'k', b'x' * 200, b''):
        h = hmac.new(key, b'msg', m); h2 = h.copy(); h.update(b'more')
        print(h.hexdigest(), h2.digest() == hmac.new(key, b'msg', m).digest(), h.digest_size, h.block_size)
print(hmac.compare_digest('a', 'a'), hmac.compare_digest(b'a', b'b'), t(hmac.compare_digest, 'a', b'a'), t(hmac.new, 'k', b'', 'md5'), hmac.new(b'k', b'', 'md5').name)
print(tempfile.gettempdir(), tempfile.gettempprefix())
