# stderr: all
class Field:
    def __set_name__(self, owner, name):
        raise ValueError('bad name ' + name)


try:
    class Row:
        key = Field()
except Exception as e:
    print(type(e).__name__, e.args[0], type(e.__cause__).__name__, getattr(e, '__notes__', None))


class Table:
    column = Field()
