"""Reads a REFI-QDA project with nothing but Python's own library, and prints what it holds as JSON.

Written from the standard, not from the exporter: checks the order of elements, required attributes, the form of GUIDs and
that every reference leads somewhere; anything else is an error.
"""
import io, json, re, sys, xml.etree.ElementTree as ET, zipfile

NS = '{urn:QDA-XML:project:1.0}'
BOOK = '{urn:QDA-XML:codebook:1.0}'
GUID = re.compile(r'^[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$')
COLOUR = re.compile(r'^#([A-Fa-f0-9]{6}|[A-Fa-f0-9]{3})$')
# Element: (children in their order; '+' at least one, '?' at most one, '*' any), required attributes, optional attributes
RULES = {
    'Project': (['Users?', 'CodeBook?', 'Variables?', 'Cases?', 'Sources?', 'Notes?', 'Links?', 'Sets?', 'Graphs?', 'Description?', 'NoteRef*'],
                ['name'], ['origin', 'creatingUserGUID', 'creationDateTime', 'modifyingUserGUID', 'modifiedDateTime', 'basePath']),
    'Users': (['User+'], [], []),
    'User': ([], ['guid'], ['name', 'id']),
    'CodeBook': (['Codes', 'Sets?'], [], ['origin']),
    'Codes': (['Code+'], [], []),
    'Code': (['Description?', 'NoteRef*', 'Code*'], ['guid', 'name', 'isCodable'], ['color']),
    'Variables': (['Variable+'], [], []),
    'Variable': (['Description?'], ['guid', 'name', 'typeOfVariable'], []),
    'Cases': (['Case+'], [], []),
    'Case': (['Description?', 'CodeRef*', 'VariableValue*', 'SourceRef*', 'SelectionRef*'], ['guid'], ['name']),
    'VariableValue': (['VariableRef', 'TextValue?', 'BooleanValue?', 'IntegerValue?', 'FloatValue?', 'DateValue?', 'DateTimeValue?'], [], []),
    'Sources': (['TextSource*', 'PictureSource*', 'PDFSource*', 'AudioSource*', 'VideoSource*'], [], []),
    'TextSource': (['Description?', 'PlainTextContent?', 'PlainTextSelection*', 'Coding*', 'NoteRef*', 'VariableValue*'], ['guid'],
                   ['name', 'richTextPath', 'plainTextPath', 'creatingUser', 'creationDateTime', 'modifyingUser', 'modifiedDateTime']),
    'PlainTextSelection': (['Description?', 'Coding*', 'NoteRef*'], ['guid', 'startPosition', 'endPosition'],
                           ['name', 'creatingUser', 'creationDateTime', 'modifyingUser', 'modifiedDateTime']),
    'Coding': (['CodeRef', 'NoteRef*'], ['guid'], ['creatingUser', 'creationDateTime']),
    'Description': ([], [], []), 'TextValue': ([], [], []), 'DateValue': ([], [], []),
    **{name: ([], ['targetGUID'], []) for name in ['CodeRef', 'VariableRef', 'SourceRef', 'SelectionRef', 'NoteRef']},
}
guids = {}


def check(node, ns):
    name = node.tag.removeprefix(ns)
    children, required, optional = RULES[name]
    for key in required:
        assert key in node.attrib, f'{name} lacks {key}'
    for key, value in node.attrib.items():
        assert key in required + optional, f'{name} has {key}'
        if key in ('guid', 'targetGUID', 'creatingUser', 'creatingUserGUID'):
            assert GUID.match(value), f'{name}: {key} {value}'
        if key == 'guid':
            assert value not in guids, f'{value} twice'
            guids[value] = name
        if key == 'color':
            assert COLOUR.match(value), value
        if key == 'isCodable':
            assert value in ('true', 'false')
        if key == 'typeOfVariable':
            assert value in ('Text', 'Boolean', 'Integer', 'Float', 'Date', 'DateTime')
    tags = ' '.join(child.tag.removeprefix(ns) for child in node)
    pattern = ''.join(f'({part.rstrip("?*+")} ){part[-1] if part[-1] in "?*+" else ""}' for part in children)
    assert re.fullmatch(pattern, tags + ' ' if tags else ''), f'{name}: {tags}'
    for child in node:
        check(child, ns)


def codes(nodes, ns, parent=None):
    for node in nodes:
        yield {'guid': node.get('guid'), 'name': node.get('name'), 'parent': parent, 'codable': node.get('isCodable')}
        yield from codes(node.findall(f'{ns}Code'), ns, node.get('guid'))


def project(data):
    archive = zipfile.ZipFile(io.BytesIO(data))
    assert archive.testzip() is None
    root = ET.fromstring(archive.read('project.qde'))
    assert root.tag == f'{NS}Project', root.tag
    check(root, NS)
    expected = {'CodeRef': 'Code', 'VariableRef': 'Variable', 'SourceRef': 'TextSource'}
    for node in root.iter():
        name = node.tag.removeprefix(NS)
        if name in expected:
            assert guids.get(node.get('targetGUID')) == expected[name], f'{name} {node.get("targetGUID")} leads nowhere'
        if node.get('creatingUser'):
            assert guids.get(node.get('creatingUser')) == 'User'
    users = {user.get('guid'): user.get('name') for user in root.iter(f'{NS}User')}
    variables = {one.get('guid'): one.get('name') for one in root.iter(f'{NS}Variable')}
    sources = []
    for source in root.iter(f'{NS}TextSource'):
        path = source.get('plainTextPath')
        assert path.startswith('internal://')
        text = archive.read('Sources/' + path.removeprefix('internal://')).decode('utf-8')
        selections = []
        for one in source.findall(f'{NS}PlainTextSelection'):
            start, end = int(one.get('startPosition')), int(one.get('endPosition'))
            assert 0 <= start < end <= len(text), (start, end, len(text))
            selections.append({'guid': one.get('guid'), 'text': text[start:end], 'codings': [
                {'code': coding.find(f'{NS}CodeRef').get('targetGUID'), 'user': users[coding.get('creatingUser')]}
                for coding in one.findall(f'{NS}Coding')]})
        sources.append({'guid': source.get('guid'), 'name': source.get('name'), 'text': text, 'selections': selections,
                        'codings': [coding.find(f'{NS}CodeRef').get('targetGUID') for coding in source.findall(f'{NS}Coding')]})
    cases = [{'name': case.get('name'), 'sources': [one.get('targetGUID') for one in case.findall(f'{NS}SourceRef')],
              'values': {variables[one.find(f'{NS}VariableRef').get('targetGUID')]: one[1].text for one in case.findall(f'{NS}VariableValue')}}
             for case in root.iter(f'{NS}Case')]
    named = [name for name in archive.namelist() if name != 'project.qde']
    assert sorted(named) == sorted(f'Sources/{source["guid"]}.txt' for source in sources)
    book = root.find(f'{NS}CodeBook/{NS}Codes')
    return {'name': root.get('name'), 'codes': list(codes(book, NS)), 'sources': sources, 'cases': cases}


def codebook(data):
    root = ET.fromstring(data)
    assert root.tag == f'{BOOK}CodeBook'
    check(root, BOOK)
    return {'codes': list(codes(root.find(f'{BOOK}Codes'), BOOK))}


content = sys.stdin.buffer.read()
print(json.dumps(project(content) if content[:2] == b'PK' else codebook(content)))
