# raise from: cause, context, and suppression by from None.


def load(key):
    try:
        return {"a": 1}[key]
    except KeyError as error:
        raise LookupError("no setting " + key) from error


def hide(key):
    try:
        return {"a": 1}[key]
    except KeyError:
        raise LookupError("hidden") from None


def bare(key):
    try:
        return {"a": 1}[key]
    except KeyError:
        raise LookupError("implicit")


for function in [load, hide, bare]:
    try:
        function("b")
    except LookupError as error:
        print(error, "| cause", type(error.__cause__).__name__, end=" ")
        print("| context", type(error.__context__).__name__, error.__suppress_context__)
print(load("a"))
