/** contextvars: ContextVar, Context, Token and copy_context. */
import type { World } from '../world';
import {
  constructor, getter, makeFunction, method, methodWith, onlyWith, slotWith,
} from '../vm/define'; // prettier-ignore
import {
  contextRepr, currentContext, enterContext, leaveContext, PyContext, PyContextVar, PyToken,
} from '../vm/contexts'; // prettier-ignore
import { PyDict } from '../vm/dict';
import { address, reprFast, reprString } from '../vm/text/format';
import { NOT_IMPLEMENTED, PySingleton } from '../vm/singletons';
import { PyList, PyTuple, T, type Slot, type Value } from '../vm/object';

const MISSING = new PySingleton(T['NotImplementedType'], '<Token.MISSING>');

const short = (w: World, v: Value): string => reprFast(w, v, []) ?? '…';

function varRepr(w: World, v: PyContextVar): string {
  const byDefault = v.default === undefined ? '' : ` default=${short(w, v.default)}`;
  return `<ContextVar name=${reprString(v.name)}${byDefault} at ${address(w, v)}>`;
}

function tokenRepr(w: World, token: PyToken): string {
  const used = token.used ? ' used' : '';
  return `<Token${used} var=${varRepr(w, token.variable)} at ${address(w, token)}>`;
}

function defineVariables(): void {
  const Var = T['ContextVar'];
  constructor(Var, '(cls, name, /, *, default=None)', (w, a, at) => {
    const name = a[at + 1];
    if (typeof name !== 'string')
      return w.raise('TypeError', 'context variable name must be a str');
    return new PyContextVar(name, a[at + 2]);
  });
  const self = (a: Slot[], at: number): PyContextVar => a[at] as PyContextVar;
  getter(Var, 'name', (_w, a, at) => self(a, at).name);
  method(Var, '__repr__', 1, 1, (w, a, at) => varRepr(w, self(a, at)));
  method(Var, 'get', 1, 2, (w, a, at, n) => {
    const variable = self(a, at);
    const value = w.thread.context?.get(variable);
    if (value !== undefined) return value;
    if (n > 1) return a[at + 1];
    return variable.default === undefined
      ? w.raiseValue('LookupError', variable)
      : variable.default;
  });
  method(Var, 'set', 2, 2, (w, a, at) => {
    const variable = self(a, at);
    const context = currentContext(w.thread);
    const token = new PyToken(context, variable, context.get(variable));
    context.set(variable, a[at + 1]);
    return token;
  });
  method(Var, 'reset', 2, 2, (w, a, at) => reset(w, self(a, at), a[at + 1]!));
}

function reset(w: World, variable: PyContextVar, token: Value): Slot {
  if (!(token instanceof PyToken))
    return w.raise('TypeError', `expected an instance of Token, got ${short(w, token)}`);
  const text = tokenRepr(w, token);
  if (token.used) return w.raise('RuntimeError', `${text} has already been used once`);
  if (token.variable !== variable)
    return w.raise('ValueError', `${text} was created by a different ContextVar`);
  const context = currentContext(w.thread);
  if (token.context !== context)
    return w.raise('ValueError', `${text} was created in a different Context`);
  token.used = true;
  context.set(variable, token.old);
  return null;
}

function defineTokens(): void {
  const Token = T['Token'];
  const self = (a: Slot[], at: number): PyToken => a[at] as PyToken;
  constructor(Token, '(cls, *args, **kwargs)', (w) =>
    w.raise('RuntimeError', 'Tokens can only be created by ContextVars'),
  );
  getter(Token, 'var', (_w, a, at) => self(a, at).variable);
  getter(Token, 'old_value', (_w, a, at) => {
    const { old } = self(a, at);
    return old === undefined ? MISSING : old;
  });
  method(Token, '__repr__', 1, 1, (w, a, at) => tokenRepr(w, self(a, at)));
  method(Token, '__enter__', 1, 1, (_w, a, at) => a[at]);
  method(Token, '__exit__', 4, 4, (w, a, at) => reset(w, self(a, at).variable, a[at]!));
  onlyWith('tokenIsManager', Token, '__enter__', '__exit__');
  Token.attrs.set('MISSING', MISSING);
}

function variableKey(w: World, key: Value): PyContextVar | undefined {
  if (key instanceof PyContextVar) return key;
  return w.raise('TypeError', `a ContextVar key was expected, got ${short(w, key)}`);
}

function defineContexts(): void {
  const Context = T['Context'];
  const self = (a: Slot[], at: number): PyContext => a[at] as PyContext;
  constructor(Context, '(cls, *args, **kwargs)', (w, a, at) =>
    (a[at + 1] as PyTuple).items.length > 0 || (a[at + 2] as PyDict).size > 0
      ? w.raise('TypeError', 'Context() does not accept any arguments')
      : new PyContext(),
  );
  method(Context, '__repr__', 1, 1, (w, a, at) => contextRepr(w, self(a, at)));
  method(Context, 'copy', 1, 1, (_w, a, at) => self(a, at).copy());
  slotWith(Context, 'run', '(self, /, *args, **kwargs)', (w, a, at) => {
    const args = (a[at + 1] as PyTuple).items;
    if (args.length === 0)
      return w.raise('TypeError', 'run() missing 1 required positional argument');
    const rest = new PyTuple(args.slice(1));
    return w.tail(w.prelude('context_run'), [a[at]!, args[0], rest, a[at + 2]!]);
  });
  method(Context, '__len__', 1, 1, (_w, a, at) => self(a, at).size);
  method(Context, '__contains__', 2, 2, (w, a, at) => {
    const key = variableKey(w, a[at + 1]!);
    return key === undefined ? undefined : self(a, at).get(key) !== undefined;
  });
  method(Context, '__getitem__', 2, 2, (w, a, at) => {
    const key = variableKey(w, a[at + 1]!);
    if (key === undefined) return undefined;
    const value = self(a, at).get(key);
    return value === undefined ? w.raiseValue('KeyError', key) : value;
  });
  methodWith(Context, 'get', '(self, key, default=None, /)', (w, a, at) => {
    const key = variableKey(w, a[at + 1]!);
    if (key === undefined) return undefined;
    const value = self(a, at).get(key);
    return value === undefined ? (a[at + 2] ?? null) : value;
  });
  const list = (c: PyContext, of: (v: PyContextVar) => Value): PyList =>
    new PyList(c.vars().map(of));
  method(Context, 'keys', 1, 1, (_w, a, at) => list(self(a, at), (v) => v));
  method(Context, 'values', 1, 1, (_w, a, at) => list(self(a, at), (v) => self(a, at).get(v)!));
  method(Context, 'items', 1, 1, (_w, a, at) =>
    list(self(a, at), (v) => new PyTuple([v, self(a, at).get(v)!])),
  );
  method(Context, '__iter__', 1, 1, (w, a, at) =>
    w.tail(w.builtins.get('iter') as Value, [list(self(a, at), (v) => v)]),
  );
  method(Context, '__eq__', 2, 2, (_w, a, at) => {
    const [x, y] = [self(a, at), a[at + 1]];
    if (!(y instanceof PyContext)) return NOT_IMPLEMENTED;
    return x.size === y.size && x.vars().every((v) => x.get(v) === y.get(v));
  });
  Context.attrs.set('__hash__', null);
}

defineVariables();
defineTokens();
defineContexts();

/** For the prelude: how Context.run() goes in and out. */
export const contextNatives: Readonly<Record<string, Value>> = {
  _enter_context: makeFunction('_enter_context', 1, 1, (w, a, at) => {
    const previous = w.thread.context;
    const context = a[at] as PyContext;
    return enterContext(w, context) ? previous : undefined;
  }),
  _leave_context: makeFunction('_leave_context', 1, 1, (w, a, at) => {
    leaveContext(w.thread, a[at] as PyContext | null);
    return null;
  }),
};

/** What `import contextvars` gives. */
export const contextvarsNames: Readonly<Record<string, (w: World) => Value>> = {
  Context: () => T['Context'],
  ContextVar: () => T['ContextVar'],
  Token: () => T['Token'],
  copy_context: () => makeFunction('copy_context', 0, 0, (w) => copyOfCurrent(w)),
};

const copyOfCurrent = (w: World): PyContext => w.thread.context?.copy() ?? new PyContext();
