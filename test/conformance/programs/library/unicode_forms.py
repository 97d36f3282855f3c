# unicodedata: normal forms and categories.
import unicodedata
for v in ['é', 'e\u0301', 'ﬁ', '①', 'Å', '한', '\u1100\u1161\u11a8']:
    print([ascii(unicodedata.normalize(f, v)) for f in ('NFC', 'NFD', 'NFKC', 'NFKD')])
print(''.join(c for c in unicodedata.normalize('NFD', 'Crème brûlée') if unicodedata.category(c) != 'Mn'))
print([unicodedata.category(c) for c in 'aA1 _-(,+$^«»\n\u0301ªǅⅣ½€\u200b\u2028\ue000\u0378\x00'])
for bad in (lambda: unicodedata.normalize('X', 'a'), lambda: unicodedata.category('ab'), lambda: unicodedata.category(3), lambda: unicodedata.normalize('NFC', b'a')):
    try:
        bad()
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)
