import { createRequire } from 'node:module';
import PDFDocument from 'pdfkit';
import type { Language } from '../../domain/language.ts';

/** A bar beside its words. */
export interface PaperBar {
  readonly name: string;
  readonly value: number;
  readonly text: string;
}

/** A4 pages, filled from above; read aloud in the same order, since every part is tagged. */
export interface Paper {
  title(text: string): void;
  heading(text: string): void;
  subheading(text: string): void;
  paragraph(text: string): void;
  item(text: string): void;
  bars(bars: readonly PaperBar[]): void;
  /** The first column is the widest, the others hold figures. */
  table(columns: readonly string[], rows: readonly (readonly string[])[]): void;
  end(): Promise<Uint8Array>;
}

interface PaperPlan {
  readonly title: string;
  readonly language: Language;
  readonly footer: (nth: number, of: number) => string;
}

const { resolve } = createRequire(import.meta.url);
/** Source Sans 3, by the Open Font License: it stands in the file, so that ä, ö and å do everywhere. */
const fonts = {
  plain: resolve('@fontsource/source-sans-3/files/source-sans-3-latin-400-normal.woff'),
  strong: resolve('@fontsource/source-sans-3/files/source-sans-3-latin-600-normal.woff'),
};
const colours = { text: '#242424', quiet: '#616161', bar: '#5b5fc7', line: '#d1d1d1' };
const margin = 50;
const size = { title: 20, heading: 14, subheading: 11.5, text: 10, table: 8.5 };
/** In points: a heading never stands alone at the foot of a page. */
const roomBelowHeading = 90;

export function createPaper({ title, language, footer }: PaperPlan): Paper {
  const doc = new PDFDocument({
    ...{ size: 'A4', margin, font: fonts.plain, bufferPages: true },
    ...{ pdfVersion: '1.7', tagged: true, displayTitle: true, lang: language },
    info: { Title: title, Creator: 'Koppi' },
  });
  const parts: Buffer[] = [];
  const ended = new Promise<Uint8Array>((done, fail) => {
    doc.on('data', (part: Buffer) => parts.push(part));
    doc.on('end', () => {
      done(Buffer.concat(parts));
    });
    doc.on('error', fail);
  });
  const width = doc.page.width - 2 * margin;
  const bottom = doc.page.height - margin - 20;
  const room = (needed: number) => {
    if (doc.y + needed > bottom) doc.addPage();
  };
  const tagged = (tag: string, write: () => void) => {
    doc.addStructure(doc.struct(tag, {}, write));
  };
  const write = (tag: string, text: string, points: number, font: string, colour: string) => {
    doc.font(font).fontSize(points).fillColor(colour);
    room(doc.heightOfString(text, { width }));
    tagged(tag, () => {
      doc.font(font).fontSize(points).fillColor(colour).text(text, margin, doc.y, { width });
    });
  };
  const ruled = (y: number) => {
    doc.markContent('Artifact', { type: 'Layout' });
    doc
      .moveTo(margin, y)
      .lineTo(margin + width, y)
      .lineWidth(0.5)
      .stroke(colours.line);
    doc.endMarkedContent();
  };
  return {
    title: (text) => {
      write('H1', text, size.title, fonts.strong, colours.text);
      doc.moveDown(0.3);
    },
    heading: (text) => {
      doc.moveDown(0.8);
      room(roomBelowHeading);
      write('H2', text, size.heading, fonts.strong, colours.text);
      doc.moveDown(0.3);
    },
    subheading: (text) => {
      doc.moveDown(0.6);
      room(roomBelowHeading);
      write('H3', text, size.subheading, fonts.strong, colours.text);
      doc.moveDown(0.2);
    },
    paragraph: (text) => {
      write('P', text, size.text, fonts.plain, colours.quiet);
      doc.moveDown(0.3);
    },
    item: (text) => {
      write('P', `•  ${text}`, size.text, fonts.plain, colours.text);
      doc.moveDown(0.25);
    },
    bars: (bars) => {
      const most = Math.max(1, ...bars.map(({ value }) => value));
      for (const { name, value, text } of bars) {
        doc.font(fonts.plain).fontSize(size.text).fillColor(colours.text);
        const names = { width: width * 0.68 };
        const height = doc.heightOfString(name, names);
        room(height + 12);
        const { y } = doc;
        tagged('P', () => {
          doc.font(fonts.plain).fontSize(size.text).fillColor(colours.text);
          doc.text(name, margin, y, names);
          doc.text(text, margin + width * 0.68, y, { width: width * 0.32, align: 'right' });
        });
        doc.markContent('Artifact', { type: 'Layout' });
        doc.rect(margin, y + height + 1, width, 5).fill('#f0f0f0');
        if (value > 0)
          doc.rect(margin, y + height + 1, (width * value) / most, 5).fill(colours.bar);
        doc.endMarkedContent();
        doc.y = y + height + 11;
      }
      doc.x = margin;
      doc.moveDown(0.4);
    },
    table: (columns, rows) => {
      const first = width * (columns.length > 5 ? 0.22 : columns.length > 3 ? 0.4 : 0.46);
      const other = (width - first) / Math.max(1, columns.length - 1);
      const placeOf = (index: number) =>
        index === 0
          ? { left: margin, room: { width: first - 6 } }
          : {
              left: margin + first + (index - 1) * other,
              room: { width: other - 6, align: 'right' as const },
            };
      const table = doc.struct('Table');
      doc.addStructure(table);
      const row = (cells: readonly string[], font: string) => {
        const pen = () => doc.font(font).fontSize(size.table).fillColor(colours.text);
        pen();
        const heights = cells.map((cell, index) => doc.heightOfString(cell, placeOf(index).room));
        const height = Math.max(...heights);
        room(height + 8);
        const { y } = doc;
        const written = cells.map((cell, index) =>
          doc.struct(index === 0 || font === fonts.strong ? 'TH' : 'TD', {}, () => {
            const { left, room: place } = placeOf(index);
            pen().text(cell, left, y, place);
          }),
        );
        table.add(doc.struct('TR', {}, written));
        ruled(y + height + 2);
        doc.y = y + height + 5;
      };
      row(columns, fonts.strong);
      for (const cells of rows) row(cells, fonts.plain);
      table.end();
      doc.x = margin;
      doc.moveDown(0.5);
    },
    end: () => {
      const { start, count } = doc.bufferedPageRange();
      for (let nth = 0; nth < count; nth += 1) {
        doc.switchToPage(start + nth);
        doc.markContent('Artifact', { type: 'Pagination' });
        doc.font(fonts.plain).fontSize(size.table).fillColor(colours.quiet);
        const y = doc.page.height - margin + 4;
        // Below the margin, where text would begin another page.
        doc.page.margins.bottom = 0;
        doc.text(footer(nth + 1, count), margin, y, { width, align: 'right', lineBreak: false });
        doc.endMarkedContent();
      }
      doc.end();
      return ended;
    },
  };
}
