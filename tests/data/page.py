"""A published page as pieces: its tables, their rows, and what stands beside them."""
from html.parser import HTMLParser


class Element:
    """A piece of a page, with the pieces in it."""

    VOID = {"meta", "link", "br", "img", "hr", "input", "col", "wbr"}

    def __init__(self, tag, attributes=()):
        self.tag, self.attributes, self.inside = tag, dict(attributes), []

    def each(self, *tags):
        """Yields all pieces with one of these tags, in the order of the page."""
        for piece in self.inside:
            if isinstance(piece, Element):
                if piece.tag in tags:
                    yield piece
                yield from piece.each(*tags)

    def first(self, *tags):
        return next(self.each(*tags), None)

    def get(self, name):
        return self.attributes.get(name) or ""

    def has(self, name):
        return name in self.get("class").split()

    def letters(self):
        return "".join(piece if isinstance(piece, str) else piece.letters() for piece in self.inside)

    @property
    def text(self):
        return " ".join(self.letters().split())

    def cell(self, label):
        """What a row says under a heading."""
        return next((cell.text for cell in self.each("td") if cell.get("data-l") == label), "")

    def link(self):
        link = self.first("a")
        return link.get("href") if link else ""


class Page(HTMLParser):
    """A page as pieces: its tables, and what stands beside them."""

    def __init__(self, text):
        super().__init__()
        self.open = [Element("page")]
        self.feed(text)
        self.main = self.open[0].first("main")

    def handle_starttag(self, tag, attributes):
        element = Element(tag, attributes)
        self.open[-1].inside.append(element)
        if tag not in Element.VOID:
            self.open.append(element)

    def handle_startendtag(self, tag, attributes):
        self.open[-1].inside.append(Element(tag, attributes))

    def handle_endtag(self, tag):
        while self.open.pop().tag != tag:
            pass

    def handle_data(self, data):
        self.open[-1].inside.append(data)

    def rows(self):
        """Yields each row of data with the last heading above it."""
        heading = ""
        for piece in self.main.each("h2", "tr"):
            if piece.tag == "h2":
                heading = piece.text
            elif piece.first("td"):
                yield heading, piece

    def tables(self):
        """Yields each table with the links to data that come after it, before another section; where the page
        has them once, those."""
        pieces = list(self.main.each("table", "h2", "p"))
        links = [piece for piece in pieces if piece.tag == "p" and piece.text.startswith("Download the data")]
        for at, table in enumerate(pieces):
            if table.tag != "table":
                continue
            after = [piece for piece in pieces[at:] if piece.tag == "h2" or piece in links]
            beside = after[0] if after and after[0].tag == "p" else None
            yield table, beside or (links[0] if len(links) == 1 else None)
