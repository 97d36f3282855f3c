/** One row of the tree. Draws what the node says; decides nothing. */

import type { PanelStrings } from '../../protocol/panelStrings';
import type { Mark, RowLink } from '../tree/node';
import type { Row } from '../tree/rows';
import { counted } from '../text';

/** As in VS Code's trees; the style sheet has the same number. */
export const ROW_HEIGHT = 22;

export interface RowProps {
  readonly row: Row;
  readonly index: number;
  readonly active: boolean;
  readonly strings: PanelStrings;
  readonly onLink: (target: string) => void;
}

/** The page finds a row's element by this id. */
export function rowId(index: number): string {
  return `row-${String(index)}`;
}

export function RowView({ row, index, active, strings, onLink }: RowProps) {
  const { node, level, position, siblings, expanded, changesInside } = row;
  const classes = ['row', `tone-${node.tone}`, node.mark && 'marked', node.struck && 'struck'];
  return (
    <div
      id={rowId(index)}
      role="treeitem"
      class={classes.filter(Boolean).join(' ')}
      style={{ top: `${String(index * ROW_HEIGHT)}px`, '--level': String(level) }}
      tabIndex={active ? 0 : -1}
      title={node.tooltip}
      data-key={node.key}
      aria-label={spoken(row, strings)}
      aria-level={level}
      aria-posinset={position}
      aria-setsize={siblings}
      aria-selected={active}
      {...(expanded === undefined ? {} : { 'aria-expanded': expanded })}
    >
      <span class="guides" />
      <span class={`twistie ${twistie(expanded)}`} />
      <span class={`icon codicon codicon-${node.icon}`} />
      <span class="text">
        <span class="label">{node.label}</span>
        <Description text={said(row)} link={node.link} active={active} onLink={onLink} />
      </span>
      {node.badge && <span class={`badge badge-${node.badge.tone}`}>{node.badge.text}</span>}
      <MarkIcon mark={node.mark} inside={changesInside} />
    </div>
  );
}

interface DescriptionProps {
  readonly text: string;
  readonly link: RowLink | undefined;
  readonly active: boolean;
  readonly onLink: (target: string) => void;
}

/** The description, with the words of the link made one. Tab reaches it from the active row. */
function Description({ text, link, active, onLink }: DescriptionProps) {
  const at = link ? text.indexOf(link.text) : -1;
  if (!link || at < 0) return <span class="description">{text}</span>;
  return (
    <span class="description">
      {text.slice(0, at)}
      <button
        type="button"
        class="link"
        title={link.tip}
        tabIndex={active ? 0 : -1}
        onClick={(event) => {
          event.stopPropagation();
          onLink(link.target);
        }}
      >
        {link.text}
      </button>
      {text.slice(at + link.text.length)}
    </span>
  );
}

function said({ node, expanded }: Row): string {
  return expanded === false && node.whenClosed !== '' ? node.whenClosed : node.description;
}

/** What a screen reader says: all that the row shows, colours and marks in words. */
function spoken(row: Row, strings: PanelStrings): string {
  const { node, changesInside } = row;
  const { badge, mark } = node;
  const count = badge && /^\d+$/.test(badge.text) ? Number(badge.text) : undefined;
  const news =
    mark === 'added'
      ? strings.changedNew
      : mark === 'changed'
        ? strings.changedHere
        : changesInside && strings.changedInside;
  const parts = [
    node.label,
    said(row),
    count === undefined
      ? badge?.text
      : node.children.length > 0 && counted(strings, 'count', count),
    news,
  ];
  return parts.filter((part) => typeof part === 'string' && part !== '').join(', ');
}

function twistie(expanded: boolean | undefined): string {
  if (expanded === undefined) return '';
  return `codicon codicon-chevron-${expanded ? 'down' : 'right'}`;
}

function MarkIcon({ mark, inside }: { readonly mark: Mark | undefined; readonly inside: boolean }) {
  if (!mark && !inside) return null;
  const icon = !mark ? 'circle-small-filled' : mark === 'added' ? 'diff-added' : 'diff-modified';
  return <span class={`mark codicon codicon-${icon}`} />;
}
