"""Prints CPython's syntax tree of files in the form of src/compiler/ast.ts, a JSON line a file.

Columns are UTF-16 units. Constants are written as [kind, text]. Arguments: the files.
"""
import ast
import json
import struct
import sys

BIN = {'Add': '+', 'Sub': '-', 'Mult': '*', 'MatMult': '@', 'Div': '/', 'Mod': '%', 'Pow': '**',
       'LShift': '<<', 'RShift': '>>', 'BitOr': '|', 'BitXor': '^', 'BitAnd': '&', 'FloorDiv': '//'}
UNARY = {'Invert': '~', 'Not': 'not', 'UAdd': '+', 'USub': '-'}
CMP = {'Eq': '==', 'NotEq': '!=', 'Lt': '<', 'LtE': '<=', 'Gt': '>', 'GtE': '>=', 'Is': 'is',
       'IsNot': 'is not', 'In': 'in', 'NotIn': 'not in'}


class Dumper:
    def __init__(self, source):
        self.lines = source.replace('\r\n', '\n').replace('\r', '\n').split('\n')
        self.ascii = source.isascii()

    def column(self, line, offset):
        if self.ascii:
            return offset
        text = self.lines[line - 1].encode('utf-8', 'surrogatepass')[:offset]
        return len(text.decode('utf-8', 'surrogatepass').encode('utf-16-le', 'surrogatepass')) // 2

    def node(self, n, **fields):
        pos = [n.lineno, self.column(n.lineno, n.col_offset),
               n.end_lineno, self.column(n.end_lineno, n.end_col_offset)]
        return {'kind': fields.pop('kind', type(n).__name__), 'at': pos, **fields}

    def all(self, nodes):
        return [self.visit(n) for n in nodes]

    def opt(self, n):
        return None if n is None else self.visit(n)

    def visit(self, n):
        return getattr(self, type(n).__name__)(n)

    def constant(self, v):
        if v is None or isinstance(v, bool):
            return v
        if isinstance(v, int):
            return ['int', hex(v)]
        if isinstance(v, float):
            return ['float', struct.pack('>d', v).hex()]
        if isinstance(v, complex):
            return ['complex', struct.pack('>d', v.imag).hex()]
        if isinstance(v, bytes):
            return ['bytes', v.hex()]
        if isinstance(v, str):
            return ['str', v]
        return ['ellipsis']

    def Module(self, n):
        return {'body': self.all(n.body)}

    def function(self, n, is_async):
        return self.node(n, kind='FunctionDef', isAsync=is_async, name=n.name,
                         args=self.arguments(n.args), body=self.all(n.body),
                         decorators=self.all(n.decorator_list), returns=self.opt(n.returns),
                         typeParams=self.all(getattr(n, 'type_params', [])))

    def FunctionDef(self, n):
        return self.function(n, False)

    def AsyncFunctionDef(self, n):
        return self.function(n, True)

    def ClassDef(self, n):
        return self.node(n, name=n.name, bases=self.all(n.bases), keywords=self.all(n.keywords),
                         body=self.all(n.body), decorators=self.all(n.decorator_list),
                         typeParams=self.all(getattr(n, 'type_params', [])))

    def TypeVar(self, n):
        return self.node(n, name=n.name, bound=self.opt(n.bound),
                         defaultValue=self.opt(getattr(n, 'default_value', None)))

    def ParamSpec(self, n):
        return self.node(n, name=n.name, bound=None,
                         defaultValue=self.opt(getattr(n, 'default_value', None)))

    TypeVarTuple = ParamSpec

    def arguments(self, n):
        return {'posOnly': self.all(n.posonlyargs), 'positional': self.all(n.args),
                'varArg': self.opt(n.vararg), 'kwOnly': self.all(n.kwonlyargs),
                'kwDefaults': [self.opt(d) for d in n.kw_defaults],
                'varKeyword': self.opt(n.kwarg), 'defaults': self.all(n.defaults)}

    def arg(self, n):
        out = self.node(n, name=n.arg, annotation=self.opt(n.annotation))
        del out['kind']
        return out

    def keyword(self, n):
        out = self.node(n, arg=n.arg, value=self.visit(n.value))
        del out['kind']
        return out

    def alias(self, n):
        out = self.node(n, name=n.name, asName=n.asname)
        del out['kind']
        return out

    def Return(self, n):
        return self.node(n, value=self.opt(n.value))

    def Delete(self, n):
        return self.node(n, targets=self.all(n.targets))

    def Assign(self, n):
        return self.node(n, targets=self.all(n.targets), value=self.visit(n.value))

    def TypeAlias(self, n):
        return self.node(n, name=self.visit(n.name), typeParams=self.all(n.type_params),
                         value=self.visit(n.value))

    def AugAssign(self, n):
        return self.node(n, target=self.visit(n.target), op=BIN[type(n.op).__name__],
                         value=self.visit(n.value))

    def AnnAssign(self, n):
        return self.node(n, target=self.visit(n.target), annotation=self.visit(n.annotation),
                         value=self.opt(n.value), simple=bool(n.simple))

    def loop(self, n, is_async):
        return self.node(n, kind='For', isAsync=is_async, target=self.visit(n.target),
                         iter=self.visit(n.iter), body=self.all(n.body), orelse=self.all(n.orelse))

    def For(self, n):
        return self.loop(n, False)

    def AsyncFor(self, n):
        return self.loop(n, True)

    def While(self, n):
        return self.node(n, test=self.visit(n.test), body=self.all(n.body),
                         orelse=self.all(n.orelse))

    If = While

    def with_(self, n, is_async):
        items = [{'context': self.visit(i.context_expr), 'target': self.opt(i.optional_vars)}
                 for i in n.items]
        return self.node(n, kind='With', isAsync=is_async, items=items, body=self.all(n.body))

    def With(self, n):
        return self.with_(n, False)

    def AsyncWith(self, n):
        return self.with_(n, True)

    def Match(self, n):
        cases = [{'pattern': self.visit(c.pattern), 'guard': self.opt(c.guard),
                  'body': self.all(c.body)} for c in n.cases]
        return self.node(n, subject=self.visit(n.subject), cases=cases)

    def Raise(self, n):
        return self.node(n, exc=self.opt(n.exc), cause=self.opt(n.cause))

    def try_(self, n, is_star):
        return self.node(n, kind='Try', isStar=is_star, body=self.all(n.body),
                         handlers=self.all(n.handlers), orelse=self.all(n.orelse),
                         finalbody=self.all(n.finalbody))

    def Try(self, n):
        return self.try_(n, False)

    def TryStar(self, n):
        return self.try_(n, True)

    def ExceptHandler(self, n):
        out = self.node(n, type=self.opt(n.type), name=n.name, body=self.all(n.body))
        del out['kind']
        return out

    def Assert(self, n):
        return self.node(n, test=self.visit(n.test), msg=self.opt(n.msg))

    def Import(self, n):
        return self.node(n, names=self.all(n.names))

    def ImportFrom(self, n):
        return self.node(n, module=n.module, names=self.all(n.names), level=n.level)

    def Global(self, n):
        return self.node(n, names=n.names)

    Nonlocal = Global

    def Expr(self, n):
        return self.node(n, value=self.visit(n.value))

    def Pass(self, n):
        return self.node(n)

    Break = Continue = Pass

    def BoolOp(self, n):
        op = 'and' if isinstance(n.op, ast.And) else 'or'
        return self.node(n, op=op, values=self.all(n.values))

    def NamedExpr(self, n):
        return self.node(n, target=self.visit(n.target), value=self.visit(n.value))

    def BinOp(self, n):
        return self.node(n, left=self.visit(n.left), op=BIN[type(n.op).__name__],
                         right=self.visit(n.right))

    def UnaryOp(self, n):
        return self.node(n, op=UNARY[type(n.op).__name__], operand=self.visit(n.operand))

    def Lambda(self, n):
        return self.node(n, args=self.arguments(n.args), body=self.visit(n.body))

    def IfExp(self, n):
        return self.node(n, test=self.visit(n.test), body=self.visit(n.body),
                         orelse=self.visit(n.orelse))

    def Dict(self, n):
        return self.node(n, keys=[self.opt(k) for k in n.keys], values=self.all(n.values))

    def Set(self, n):
        return self.node(n, elts=self.all(n.elts))

    List = Tuple = Set

    def ListComp(self, n):
        return self.node(n, elt=self.visit(n.elt), generators=self.all(n.generators))

    SetComp = GeneratorExp = ListComp

    def DictComp(self, n):
        return self.node(n, key=self.visit(n.key), value=self.visit(n.value),
                         generators=self.all(n.generators))

    def comprehension(self, n):
        return {'target': self.visit(n.target), 'iter': self.visit(n.iter),
                'ifs': self.all(n.ifs), 'isAsync': bool(n.is_async)}

    def Await(self, n):
        return self.node(n, value=self.visit(n.value))

    YieldFrom = Starred = Await

    def Yield(self, n):
        return self.node(n, value=self.opt(n.value))

    def Compare(self, n):
        return self.node(n, left=self.visit(n.left), ops=[CMP[type(o).__name__] for o in n.ops],
                         comparators=self.all(n.comparators))

    def Call(self, n):
        return self.node(n, func=self.visit(n.func), args=self.all(n.args),
                         keywords=self.all(n.keywords))

    def FormattedValue(self, n):
        conversion = None if n.conversion == -1 else chr(n.conversion)
        return self.node(n, value=self.visit(n.value), conversion=conversion,
                         formatSpec=self.opt(n.format_spec))

    def JoinedStr(self, n):
        return self.node(n, values=self.all(n.values))

    def Constant(self, n):
        return self.node(n, value=self.constant(n.value))

    def Attribute(self, n):
        return self.node(n, value=self.visit(n.value), attr=n.attr)

    def Subscript(self, n):
        return self.node(n, value=self.visit(n.value), slice=self.visit(n.slice))

    def Name(self, n):
        return self.node(n, id=n.id)

    def Slice(self, n):
        return self.node(n, lower=self.opt(n.lower), upper=self.opt(n.upper), step=self.opt(n.step))

    def MatchValue(self, n):
        return self.node(n, value=self.visit(n.value))

    def MatchSingleton(self, n):
        return self.node(n, value=n.value)

    def MatchSequence(self, n):
        return self.node(n, patterns=self.all(n.patterns))

    MatchOr = MatchSequence

    def MatchMapping(self, n):
        return self.node(n, keys=self.all(n.keys), patterns=self.all(n.patterns), rest=n.rest)

    def MatchClass(self, n):
        return self.node(n, cls=self.visit(n.cls), patterns=self.all(n.patterns),
                         keywordNames=n.kwd_attrs, keywordPatterns=self.all(n.kwd_patterns))

    def MatchStar(self, n):
        return self.node(n, name=n.name)

    def MatchAs(self, n):
        return self.node(n, pattern=self.opt(n.pattern), name=n.name)


def main():
    names = sys.argv[1:]
    sys.setrecursionlimit(20000)
    for name in names:
        try:
            with open(name, encoding='utf-8', newline='') as file:
                source = file.read()
            tree = ast.parse(source.lstrip('\ufeff'))
        except (SyntaxError, ValueError, UnicodeError) as error:
            print(json.dumps({'error': str(error)}))
            continue
        print(json.dumps(Dumper(source.lstrip('\ufeff')).visit(tree), separators=(',', ':'), sort_keys=True))


main()
