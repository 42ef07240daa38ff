import { type KeyboardEvent, type MouseEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Step, stepOf } from './keys.ts';
import { Level } from './Level.tsx';

type Props = {
  /** Key of the node chosen, '' for none. */
  chosen: string;
  /** Keys of the nodes open at first. */
  open: readonly string[];
  onChoose: (key: string) => void;
};

const itemOf = (target: EventTarget) =>
  target instanceof Element ? target.closest<HTMLElement>('[role="treeitem"]') : null;
const keyOf = (item: HTMLElement) => item.dataset.key ?? '';

/** The tree with the keys of the ARIA practice: arrows walk, open and close; Enter and Space choose. */
export function DirectoryTree({ chosen, open: openAtFirst, onChoose }: Props) {
  const { t } = useTranslation('directory');
  const [open, setOpen] = useState<ReadonlySet<string>>(() => new Set(openAtFirst));
  const [focused, setFocused] = useState(chosen);
  const tree = useRef<HTMLDivElement>(null);

  const turn = (key: string, isOpen: boolean) =>
    setOpen((current) => new Set([...current].filter((other) => other !== key).concat(isOpen ? [key] : [])));

  const onKeyDown = (event: KeyboardEvent) => {
    const item = itemOf(event.target);
    if (!item || event.ctrlKey || event.altKey || event.metaKey) return;
    const items = [...(tree.current?.querySelectorAll<HTMLElement>('[role="treeitem"]') ?? [])];
    const shown = items.map((each) => ({
      level: Number(each.getAttribute('aria-level')),
      expanded: each.ariaExpanded === null ? null : each.ariaExpanded === 'true',
    }));
    const step: Step | null = stepOf(event.key, shown, items.indexOf(item));
    if (!step) return;
    event.preventDefault();
    if (step.type === 'choose') onChoose(keyOf(item));
    else if (step.type === 'turn') turn(keyOf(item), step.open);
    else {
      const next = items[step.to];
      if (!next) return;
      setFocused(keyOf(next));
      next.focus();
    }
  };
  const onClick = (event: MouseEvent) => {
    const item = itemOf(event.target);
    if (!item) return;
    const key = keyOf(item);
    const { ariaExpanded } = item;
    const onCaret = event.target instanceof Element && event.target.closest('[data-caret]') !== null;
    setFocused(key);
    if (ariaExpanded !== null && (onCaret || ariaExpanded === 'false')) turn(key, ariaExpanded === 'false');
    if (!onCaret || ariaExpanded === null) onChoose(key);
  };

  return (
    <div ref={tree} role="tree" tabIndex={-1} aria-label={t('tree.label')} onKeyDown={onKeyDown} onClick={onClick}>
      <Level parent={null} depth={1} open={open} chosen={chosen} focused={focused} />
    </div>
  );
}
