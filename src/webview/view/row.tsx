/** One row of the tree. Draws what the node says; decides nothing. */

import type { PanelStrings } from '../../protocol/panelStrings';
import type { Badge, Mark, RowLink } from '../tree/node';
import type { Row } from '../tree/rows';

/** As in VS Code's trees; the style sheet has the same number. */
export const ROW_HEIGHT = 22;

export interface RowProps {
  readonly row: Row;
  readonly index: number;
  readonly active: boolean;
  readonly strings: PanelStrings;
  readonly onLink: (link: RowLink) => void;
}

/** The page finds a row's element by this id. */
export function rowId(index: number): string {
  return `row-${String(index)}`;
}

export function RowView({ row, index, active, strings, onLink }: RowProps) {
  const { node, level, position, siblings, expanded, changesInside } = row;
  const classes = ['row', `tone-${node.tone}`, node.mark && 'marked', node.struck && 'struck'];
  // The name is what the row shows, so that people who speak to their computer can say what they
  // see; what it shows by shape or colour alone stands in hidden words.
  return (
    <div
      id={rowId(index)}
      role="treeitem"
      class={classes.filter(Boolean).join(' ')}
      style={{ top: `${String(index * ROW_HEIGHT)}px`, '--level': String(level) }}
      tabIndex={active ? 0 : -1}
      title={node.tooltip}
      data-key={node.key}
      {...(node.menu === undefined
        ? {}
        : {
            'data-vscode-context': JSON.stringify({
              ...node.menu,
              preventDefaultContextMenuItems: true,
            }),
          })}
      aria-level={level}
      aria-posinset={position}
      aria-setsize={siblings}
      aria-selected={active}
      {...(expanded === undefined ? {} : { 'aria-expanded': expanded })}
    >
      <span class="guides" />
      <span aria-hidden class={`twistie ${twistie(expanded)}`} />
      <span aria-hidden class={`icon codicon codicon-${node.icon}`} />
      <span class="text">
        <span class="label">{node.label}</span>{' '}
        <Description text={said(row)} link={node.link} active={active} onLink={onLink} />
      </span>{' '}
      {node.badge && (
        <BadgeView badge={node.badge} listed={node.children.length > 0} strings={strings} />
      )}
      <MarkView mark={node.mark} inside={changesInside} strings={strings} />
    </div>
  );
}

interface DescriptionProps {
  readonly text: string;
  readonly link: RowLink | undefined;
  readonly active: boolean;
  readonly onLink: (link: RowLink) => void;
}

/**
 * The description, with the words of the link made one. Tab reaches it from the active row. It is
 * no button, because a button that does not fit is left out as a whole, where text is cut.
 */
function Description({ text, link, active, onLink }: DescriptionProps) {
  const at = link ? text.indexOf(link.text) : -1;
  if (!link || at < 0) return <span class="description">{text}</span>;
  return (
    <span class="description">
      {text.slice(0, at)}
      <span
        role="link"
        class="link"
        title={link.tip}
        tabIndex={active ? 0 : -1}
        onClick={(event) => {
          event.stopPropagation();
          onLink(link);
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return;
          event.stopPropagation();
          onLink(link);
        }}
      >
        {link.text}
      </span>
      {text.slice(at + link.text.length)}
    </span>
  );
}

function said({ node, expanded }: Row): string {
  return expanded === false && node.whenClosed !== '' ? node.whenClosed : node.description;
}

interface BadgeProps {
  readonly badge: Badge;
  /** Whether it counts the rows below, which is said as "3 items". */
  readonly listed: boolean;
  readonly strings: PanelStrings;
}

function BadgeView({ badge: { text, tone }, listed, strings }: BadgeProps) {
  return (
    <span class={`badge badge-${tone}`}>
      {text}
      {listed && /^\d+$/.test(text) && (
        <span class="visually-hidden">
          {' '}
          {text === '1' ? strings.countedOne : strings.countedMany}
        </span>
      )}
    </span>
  );
}

interface MarkProps {
  readonly mark: Mark | undefined;
  readonly inside: boolean;
  readonly strings: PanelStrings;
}

function MarkView({ mark, inside, strings }: MarkProps) {
  if (!mark && !inside) return null;
  const [icon, words] = !mark
    ? ['circle-small-filled', strings.changedInside]
    : mark === 'added'
      ? ['diff-added', strings.changedNew]
      : ['diff-modified', strings.changedHere];
  return (
    <span class="mark">
      <span aria-hidden class={`codicon codicon-${icon}`} />
      <span class="visually-hidden">, {words}</span>
    </span>
  );
}

function twistie(expanded: boolean | undefined): string {
  if (expanded === undefined) return '';
  return `codicon codicon-chevron-${expanded ? 'down' : 'right'}`;
}
