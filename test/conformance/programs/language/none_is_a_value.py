# A name, a key or an attribute that is None is there.
x = 1
print({"y": None}.get("y", 5), {}.get("y", 5), {"y": None}.setdefault("y", 5), {"y": None}.pop("y", 5))


class Body:
    x = None
    y = x
    len = None
    z = len


print(Body.y, Body.z)


def outer():
    v = 3

    class Inner:
        v = None
        w = v

    return Inner.w, v


print(outer())
print(getattr(Body, "x", 5), vars(Body).get("x", 5))
x = None
print(x, globals().get("x", 5))
