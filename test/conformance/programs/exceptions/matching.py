# Which except clause matches: subclasses, tuples, the first that fits, class or instance raised.


class AppError(Exception):
    pass


class DiskError(AppError):
    def __init__(self, path, code=5):
        AppError.__init__(self, path, code)
        self.path = path

    def __str__(self):
        return "disk error at " + self.path


def which(error):
    try:
        raise error
    except (KeyError, IndexError) as caught:
        return "lookup", type(caught).__name__
    except DiskError as caught:
        return "disk", caught.path
    except AppError:
        return "app", ""
    except Exception as caught:
        return "other", type(caught).__name__


for error in [IndexError("i"), DiskError("/tmp"), AppError, KeyError, OSError(2, "gone"), Exception()]:
    print(which(error))
print(str(DiskError("/x")), DiskError("/x").args)
print(issubclass(KeyError, LookupError), issubclass(OSError, Exception), IOError is OSError)
