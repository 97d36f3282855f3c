import assert from 'node:assert/strict';
import { diffStates } from '../../../src/extension/panel/diffStates';
import * as states from '../../webview/states';
import { find, outline, treeOf } from './outline';

describe('the tree', () => {
  it('shows a handle that is stranded, and that it is new', () => {
    const changes = diffStates(states.oneLoop(), states.stranded());
    assert.deepEqual(outline(states.stranded(), changes), [
      'v Process 1001 | alive',
      '  v MainThread | running · tid 1',
      '    v Loop slots',
      '        Running slot | empty',
      '        Policy slot | empty · set_event_loop() was called',
      '        get_event_loop() | raises RuntimeError · nothing is set, and set_event_loop() was called',
      '  v LoopThread | sleeping in select for ever · tid 2',
      '    v Loop slots',
      '        Running slot | Loop 1',
      '        Policy slot | Loop 1',
      '        get_event_loop() | Loop 1 · the running slot holds a loop',
      '    v Loop 1 | in select · iteration 2 [1 stranded]',
      '      v Ready queue | stranded [1]',
      '          task() | from MainThread · stranded +',
      '        Timers | none',
      '      v Selector map [2]',
      '          fd 4 | self-pipe, read end · readable',
      '          fd 6 | <lambda>() · readable',
      '        Self-pipe | empty',
      '        Tasks | none',
    ]);
  });

  it('does not call a handle stranded once a byte is on its way', () => {
    const changes = diffStates(states.oneLoop(), states.woken());
    const lines = outline(states.woken(), changes);
    assert.ok(lines.includes('    v Loop 1 | in select · iteration 2'));
    assert.ok(lines.includes('          task() | from MainThread +'));
    assert.ok(lines.includes('        Self-pipe | 1 byte pending [1] ~'));
  });

  it('shows a loop that its child has made deaf', () => {
    const lines = outline(states.deaf());
    assert.ok(lines.includes('        Self-pipe | deaf · 1 byte pending [1]'));
    assert.ok(lines.includes('      v Ready queue | stranded [1]'));
    assert.ok(lines.includes('  Process 1002 | exited with code 0 · from 1001 at event 50'));
  });

  it('shows what a forked child has inherited (3.5.3: the slot counts)', () => {
    const child = outline(states.forked()).slice(13, 20);
    assert.deepEqual(child, [
      'v Process 1002 | from 1001 at event 57 · alive',
      '  v MainThread | running · tid 2',
      '    v Loop slots',
      '        Running slot | Loop 1 · copy from 1001',
      '        Policy slot | Loop 2',
      '        get_event_loop() | Loop 1 · the running slot holds a loop',
      '    v Loop 1 | copy from 1001 · running callbacks · iteration 4',
    ]);
    assert.ok(outline(states.forked()).includes('        Self-pipe | empty · shared with 1002'));
  });

  it('shows the raw slot beside what a read of it answers (3.6: the pid differs)', () => {
    const lines = outline(states.forked36());
    assert.ok(lines.includes('        Running slot | Loop 1 of 1001, reads as None'));
    assert.ok(lines.includes('        get_event_loop() | Loop 2 · the policy slot holds a loop'));
  });

  it('leads from a forked process to its parent and from a slot to its loop', () => {
    const tree = treeOf(states.forked());
    assert.equal(tree[1].link?.target, 'p1001');
    assert.equal(tree[1].link.text, 'from 1001 at event 57');
    assert.equal(find(tree, 'Policy slot').link?.target, 'p1001/l1');
  });

  it('sorts timers by time and says how long each has to wait', () => {
    const timers = find(treeOf(states.crowded()), 'Timers').children;
    assert.deepEqual(
      timers.slice(0, 3).map(({ label, badge }) => [label, badge?.text]),
      [
        ['heartbeat(peer-0)', 'in 0.1 s'],
        ['heartbeat(peer-7)', 'in 0.35 s'],
        ['heartbeat(peer-2)', 'in 0.6 s'],
      ],
    );
  });

  it('says what a task does and where, and which task a timer wakes', () => {
    const state = states.stranded();
    const [only] = state.processes;
    const waitsAt = { file: '/work/chat.py', line: 31 };
    const tasks = [
      states.task(1, { coro: 'main()' }),
      states.task(2, { coro: 'serve()', waitingOn: 'Future', waitsAt }),
      states.task(3, { coro: 'serve()', waitingOn: 'Future', waitsAt, sleepsUntil: 4.5 }),
    ];
    const timers = [{ when: 4.5, handle: { ...states.handle(9, 'wake()'), wakes: 'Task-3' } }];
    const tree = treeOf({
      ...state,
      processes: [{ ...only, loops: [{ ...only.loops[0], tasks, timers }] }],
    });
    assert.deepEqual(
      find(tree, 'Tasks').children.map(({ description }) => description),
      [
        'pending · main()',
        'waiting on Future · chat.py:31 · serve()',
        'sleeping until 4.5 s · chat.py:31 · serve()',
      ],
    );
    assert.deepEqual(find(tree, 'Task-2').source, waitsAt);
    assert.equal(find(tree, 'wake()').description, 'wakes Task-3 · from MainThread');
  });

  it('keeps a long ready queue closed, in the order of the queue, with cancelled ones struck', () => {
    const queue = find(treeOf(states.crowded()), 'Ready queue');
    assert.equal(queue.open, false);
    assert.equal(queue.badge?.text, '200');
    assert.equal(queue.children[5].label, 'on_message(5)');
    assert.equal(queue.children[5].struck, true);
    assert.match(queue.children[5].description, /^cancelled · from asyncio_0$/);
  });

  it('shows the handle that runs now before the queue', () => {
    const [first] = find(treeOf(states.crowded()), 'Loop 1').children;
    assert.equal(first.label, 'accept()');
    assert.equal(first.description, 'running now · from MainThread');
  });

  it('says how a process was killed', () => {
    const [, , killed] = treeOf(states.crowded());
    assert.equal(killed.description, 'killed by signal 9 · from 1001 at event 103');
  });

  it('opens the source of handles and tasks, but not of native ones', () => {
    assert.deepEqual(find(treeOf(states.stranded()), 'task()').source, {
      file: '/work/scenarios/call-soon.py',
      line: 31,
    });
    assert.equal(find(treeOf(states.forked()), 'parent()').source?.line, 47);
    assert.equal(find(treeOf(states.deaf()), 'print()').source, undefined);
  });

  it('gives every row a key of its own, also to a handle that is queued twice', () => {
    const twice = states.handle(7, 'task()');
    const state = states.stranded();
    const [only] = state.processes;
    const loops = [{ ...only.loops[0], ready: [twice, twice] }];
    const queue = find(treeOf({ ...state, processes: [{ ...only, loops }] }), 'Ready queue');
    assert.deepEqual(
      queue.children.map(({ key }) => key),
      ['p1001/l1/ready/7', 'p1001/l1/ready/7#2'],
    );
  });

  it('puts a loop under the thread that runs it, else under the one whose slot holds it', () => {
    const loops = [
      states.loop(1, { phase: 'idle', thread: null }),
      states.loop(2, { thread: null }),
    ];
    const main = states.thread(1, 'MainThread', { policy: { loop: 1, setCalled: true } });
    const lines = outline(
      states.machine(1, 0, states.process(1001, { threads: [main], loops })),
    ).filter((line) => line.includes('Loop '));
    assert.deepEqual(lines, [
      '    v Loop slots',
      '        Policy slot | Loop 1',
      '    v Loop 1 | not running · iteration 1',
      '  v Loop 2 | running callbacks · iteration 1',
    ]);
  });
});
