// @ts-check
import { css } from 'lit';

export const photoPageStyles = css`
  .viewer {
    display: flex;
    flex-direction: column;
    gap: var(--space-4);
    height: calc(100dvh - 3.75rem - 1px);
    min-height: 32rem;
    padding: var(--space-4) clamp(var(--space-4), 2vw, var(--space-6));
  }
  .top {
    display: flex;
    flex-wrap: wrap;
    align-items: flex-end;
    justify-content: space-between;
    gap: var(--space-3);
  }
  .title {
    min-width: 0;
  }
  h1 {
    font-size: var(--text-large);
  }
  .work {
    flex: 1;
    display: grid;
    grid-template-columns: minmax(0, 1fr) 22rem;
    gap: var(--space-4);
    min-height: 0;
  }
  aside {
    display: flex;
    flex-direction: column;
    min-height: 0;
    overflow: hidden;
    background: var(--surface);
    border: 1px solid var(--line);
    border-radius: var(--radius-large);
  }
  .selected {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--space-3);
    padding: var(--space-4);
    border-bottom: 1px solid var(--line);
    --picker-height: 8.5rem;
  }
  .who {
    display: flex;
    gap: var(--space-4);
  }
  .who > div {
    min-width: 0;
  }
  .who img {
    width: 5.5rem;
    height: 5.5rem;
    flex: none;
    border-radius: var(--radius);
    background: var(--sunken);
    object-fit: cover;
  }
  .name {
    font-size: var(--text-large);
    font-weight: 620;
    line-height: 1.3;
    overflow-wrap: anywhere;
  }
  .who .actions {
    margin-top: var(--space-2);
  }
  .facts {
    display: grid;
    grid-template-columns: repeat(4, auto);
    justify-content: space-between;
    gap: var(--space-2);
    font-size: var(--text-small);
  }
  .facts dt {
    color: var(--ink-soft);
  }
  .facts dd {
    font-weight: 550;
    font-variant-numeric: tabular-nums;
  }
  .said:empty {
    display: none;
  }
  .said {
    padding: var(--space-2) var(--space-3);
    border-radius: var(--radius);
    background: var(--accent-soft);
    font-size: var(--text-small);
  }
  summary {
    padding-block: var(--space-1);
    width: fit-content;
    color: var(--ink-soft);
    font-size: var(--text-small);
    cursor: pointer;
  }
  .keys {
    display: grid;
    gap: var(--space-1);
    margin-top: var(--space-2);
    font-size: var(--text-small);
  }
  .keys div {
    display: grid;
    grid-template-columns: 7rem 1fr;
  }
  kbd {
    padding: 0 0.3rem;
    border: 1px solid var(--line);
    border-bottom-width: 2px;
    border-radius: 0.25rem;
    font: inherit;
  }
  at-face-list {
    flex: 1;
    min-height: 6rem;
  }
  .pad {
    padding: var(--space-4);
  }
  at-notice button {
    margin-inline-start: var(--space-3);
  }
  @media (max-width: 56rem) {
    .viewer {
      height: auto;
      padding: var(--space-3);
    }
    .work {
      grid-template-columns: minmax(0, 1fr);
    }
    at-photo-canvas {
      height: min(56dvh, 72vw);
      min-height: 14rem;
    }
    aside {
      overflow: visible;
    }
    at-face-list {
      max-height: 24rem;
    }
  }
`;
