# del and delattr() ask a data descriptor; what it lacks is an AttributeError with the method's name.
class Slot:
    def __get__(self, obj, owner):
        return obj.__dict__.get('kept', 'nothing')

    def __set__(self, obj, value):
        obj.__dict__['kept'] = value

    def __delete__(self, obj):
        print('deleting', obj.__dict__.pop('kept'))


class OnlySet:
    def __set__(self, obj, value):
        print('set to', value)


class OnlyDelete:
    def __delete__(self, obj):
        print('deleted')


class Owner:
    slot = Slot()
    only_set = OnlySet()
    only_delete = OnlyDelete()


owner = Owner()
owner.slot = 1
del owner.slot
owner.slot = 2
delattr(owner, 'slot')
print(owner.slot)
owner.only_set = 3
del owner.only_delete
for change in (lambda: delattr(owner, 'only_set'), lambda: setattr(owner, 'only_delete', 1)):
    try:
        change()
    except AttributeError as e:
        print('AttributeError', e)
