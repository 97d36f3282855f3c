# Operators on the wrong types.


class Thing:
    pass


five, nothing, pair = 5, None, [1]

for action in [
    lambda: 1 + "a",
    lambda: "a" + 1,
    lambda: [1] + (2,),
    lambda: Thing() + 1,
    lambda: None - 1,
    lambda: "a" - "b",
    lambda: -"x",
    lambda: 1 < "a",
    lambda: Thing() < Thing(),
    lambda: 5 in 5,
    lambda: five(),
    lambda: nothing[0],
    lambda: five[0],
    lambda: pair["a"],
    lambda: (1, 2)[9],
    lambda: "abc"[7],
    lambda: {}["k"],
    lambda: {[]: 1},
    lambda: 1 / 0,
    lambda: 2.0 / 0,
    lambda: int([]),
    lambda: sum(["a"]),
    lambda: "%d" % "x",
    lambda: "%s %s" % (1,),
]:
    try:
        action()
    except (TypeError, LookupError, ZeroDivisionError) as error:
        print(type(error).__name__ + ":", error)
