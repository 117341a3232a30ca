import io

from cadres.imports.column_sets import columns_of
from cadres.imports.headers import find_header, suggest_mapping
from cadres.imports.move_columns import MOVE_WORDS, MOVES, MOVES_BY_WORD
from cadres.imports.move_template import HELP, WORDS, write_template
from common.sheets import read_workbook


def sheets():
    stream = io.BytesIO()
    write_template(stream)
    return read_workbook(stream.getvalue())


def test_every_column_of_the_empty_sheet_is_understood_but_the_note():
    header = find_header(sheets()[0], MOVES)
    mapping = suggest_mapping(header, known=MOVES)
    assert list(mapping.values()) == [column.key for column in columns_of("changes").columns]
    assert header.headings[len(mapping) :] == ("备注",)


def test_the_words_beside_it_are_those_the_columns_read():
    for key, words in WORDS.items():
        values = [MOVES.by_key[key].read(word) for word in words]
        assert len({str(value) for value in values}) == len(words)


def test_the_second_sheet_explains_every_column_and_is_no_table_of_people():
    first, second = sheets()
    assert [row[0] for row in second.rows[1:-1]] == [MOVES.by_key[key].heading for key in HELP]
    assert find_header(second, MOVES) is None
    assert len(first.rows) == 2


def test_every_written_word_of_a_change_means_itself():
    assert [MOVES_BY_WORD[word].word for word in MOVE_WORDS] == list(MOVE_WORDS)
