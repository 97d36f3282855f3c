# min: 3.10
# Where an assignment expression stands without parentheses, and where it cannot.
SOURCES = ('x[a := 1]', 'x[(a := 1):2]', 'x[a := 1:2]', 'x[1:a := 2]', 'x[:a := 1]', 'x[a := 1, b := 2]', 'x = a := 1',
           'f(a := 1)', 'f(k=a := 1)', '{a := 1, 2}', '{1: a := 2}', 'lambda: a := 1', 'assert a := 1', 'a := 1',
           '[a := 1 for a in ()]', '[b for b in (a := ())]', 'class C: [a := b for b in ()]', '(a.b := 1)', '(a[0] := 1)')
for source in SOURCES:
    try:
        compile(source, 'source', 'exec')
        print(source, 'compiles')
    except SyntaxError as error:
        print(source, '->', error.msg)
