# Style sheets are published without comments, layout and the spaces that mean nothing. Strings stay
# byte by byte; where a space may mean something (between words, around the signs of calc(), before a
# colon or a bracket) one stays. A comment counts as a space. An address in url() that has a
# comma, a colon, a semicolon or a space must be in quotes.
# usage: awk -f minify.awk sheet.css > smaller.css

# Prints what may follow `last`; a run of white space before it comes as one `gap`. A semicolon waits
# for what comes next: the last of a block ends nothing.
function put(text,    first) {
    if (last == ";" && text != "}")
        printf ";"
    first = substr(text, 1, 1)
    # Outside round brackets a plus stands between selectors.
    if (depth == 0 && (first == "+" || last == "+"))
        gap = 0
    if (gap && last != "" && !index(dense, last) && !index("{};,>~/!", first))
        printf " "
    gap = 0
    if (text != ";")
        printf "%s", text
    last = substr(text, length(text))
    depth += (text == "(") - (text == ")")
}

# The end of the string that begins at `at`: its closing quote.
function string_end(at,    quote, k) {
    quote = substr(sheet, at, 1)
    for (k = at + 1; substr(sheet, k, 1) != quote && k < length(sheet); k++)
        if (substr(sheet, k, 1) == "\\")
            k++
    return k
}

# The last letter of the token that begins at `at`: a comment, white space, a string, or one letter.
function token_end(at,    letter, length_of) {
    letter = substr(sheet, at, 1)
    if (substr(sheet, at, 2) == "/*") {
        length_of = index(substr(sheet, at + 2), "*/")
        return length_of ? at + length_of + 2 : length(sheet)
    }
    return letter == "\"" || letter == "'" ? string_end(at) : at
}

{ sheet = sheet $0 "\n" }

END {
    dense = "{};,:>~/"
    for (at = 1; at <= length(sheet); at = end + 1) {
        end = token_end(at)
        text = substr(sheet, at, end - at + 1)
        if (substr(text, 1, 2) == "/*" || text ~ /^[ \t\n]$/)
            gap = 1
        else
            put(text)
    }
    print last == ";" ? ";" : ""
}
