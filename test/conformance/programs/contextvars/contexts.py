# Context: run, copy and its mapping; what it refuses.
# min: 3.7
import contextvars

a = contextvars.ContextVar("a")
b = contextvars.ContextVar("b", default="B")
a.set(1)
context = contextvars.copy_context()


def inside(value, *, extra):
    a.set(value)
    b.set(extra)
    return a.get(), b.get()


print(context.run(inside, 2, extra="x"), a.get(), b.get())
print(context[a], context[b], len(context), a in context, context.get(b), contextvars.Context().get(a, "none"))
print(sorted(v.name for v in context), sorted(map(str, context.values())), {v.name: x for v, x in context.items()} == {"a": 2, "b": "x"})
copy = context.copy()
print(copy == context, copy is context)
copy.run(a.set, 3)
print(copy == context, context[a], copy[a])
tokens = []
context.run(lambda: tokens.append(a.set(9)))
actions = [
    lambda: context.run(context.run, len, ()),
    lambda: a.reset(tokens[0]),
    lambda: context[contextvars.ContextVar("c")],
    lambda: "a" in context,
    lambda: contextvars.Context(1),
    lambda: hash(context),
    lambda: context.run(),
]
for action in actions:
    try:
        print(action())
    except Exception as exc:
        print(type(exc).__name__, str(exc).split("<")[0].split("'")[0])
