# A loop that is left early closes the generator that __iter__ made, whatever names the object.


class Table:
    def __init__(self, rows):
        self.rows = rows

    def __iter__(self):
        try:
            yield from self.rows
        finally:
            print('closed', len(self.rows))


table = Table('abc')
for row in table:
    if row == 'b':
        break
print('after break')


def first(tables):
    for row in tables[0]:
        return row


print(first([table]))
table.inner = Table('de')
for row in table.inner:
    break
print('after attribute')
mine = iter(table)
for row in mine:
    break
print(next(mine), 'still open')
for row in mine:
    print(row)
