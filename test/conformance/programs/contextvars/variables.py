# ContextVar: get, set, reset, defaults; what Token says.
# min: 3.7
import contextvars

var = contextvars.ContextVar("var", default=[1])
bare = contextvars.ContextVar("bare")
print(var.name, var.get(), var.get(None), bare.get("fallback"))
try:
    bare.get()
except LookupError as exc:
    print(exc.args[0] is bare)
first = var.set(None)
second = var.set(2)
print(var.get(), first.old_value is contextvars.Token.MISSING, second.old_value, second.var is var)
var.reset(second)
print(var.get())
for token in (second, bare.set(1), 5):
    try:
        var.reset(token)
    except (RuntimeError, ValueError, TypeError) as exc:
        text = str(exc)
        print(type(exc).__name__, text.split(" at 0x")[0], text.split("> ")[-1])
var.reset(first)
print(var.get(), repr(var).split(" at ")[0], repr(first).split(" at ")[0], first.MISSING)
