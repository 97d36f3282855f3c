# gettext where there is no catalog: messages stay as they are.
import gettext
from gettext import gettext as _, ngettext

print(_('hello'), [ngettext('%d file', '%d files', n) % n for n in (0, 1, 2)])
print(gettext.textdomain(), gettext.textdomain('mine'), gettext.textdomain())
print(gettext.bindtextdomain('mine', '/tmp/nowhere'), gettext.bindtextdomain('mine'), gettext.find('mine'))
try:
    gettext.translation('mine')
except OSError as error:
    print(repr(error), error.filename)
none = gettext.translation('mine', fallback=True)
print(type(none).__name__, none.gettext('x'), none.ngettext('a', 'b', 2), none.info(), none.charset())


class Shouting(gettext.NullTranslations):
    def gettext(self, message):
        return message.upper()


none.add_fallback(Shouting())
print(none.gettext('loud'))
