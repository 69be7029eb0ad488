// Cases made by hand, which go through the same checks as the random ones.
'use strict';

// Those of W3C's text are among the first.
const texts = [
    'key1=value1;property1;property2, key2 = value2, key3=value3; propertyKey=propertyValue',
    'userId=alice,serverNode=DF%2028,isProduction=false',
    'userId=Am%C3%A9lie,serverNode=DF%2028,isProduction=false',
    'userId =   alice,serverNode = DF%2028, isProduction = false',
    '',
    ' \t ',
    ',,a=1,, ,b=2,',
    'a=',
    'a=,b=;p,c',
    'a=1=2==,b==',
    'a=1;p;p;p=1;p=2,b=2;;q',
    "!#$%&'*+-.^_`|~=1",
    "a=!#$&'()*+-./:<=>?@[]^_`{|}~",
    'a=%F0%9F%98%80%C3%A9%E2%82%AC',
    'a=%c3%a9,b=%C3%A9',
    'a=%F0%9F%98%F0%9F%98%80%E2%82x%C3',
    'A=1,a=2',
    'a=1,a=2,a=3',
    'a=1,a=%00,a',
    'a+b=c+d',
    'a=1\t;\tp\t,\tb=2\t',
    'a=' + 'x'.repeat(4000) + ',b=' + 'y'.repeat(90),
    Array.from({ length: 180 }, (_, i) => `k${i}=${i}`).join(','),
];

const entries = [
    [],
    [['a', '']],
    [['userId', 'Amélie'], ['serverNode', 'DF 28'], ['isProduction', 'false']],
    [['a b', 'c d'], ['Zürich', 'Genève'], ['日本', '東京'], ['🎒', '🧳']],
    [['a', ' ,;="\\%\t\n\r\u007f '], ['b', '\ufeff\ufffd\u2028']],
    [['a', '100%'], ['b', '%41'], ['c', '%']],
    [['a', '+'], ['b', '1+1=2']],
    [['a%41', '1'], ['b', '2']],
    [['50%', '1'], ['b', '2']],
    [['%C3', '1'], ['b', '2']],
    [['%C3%A9', '1'], ['b', '2']],
    [['a#b', '1'], ['c', '2']],
    [['constructor', '1'], ['toString', '2'], ['__proto__', '3'], ['hasOwnProperty', '4']],
    Array.from({ length: 180 }, (_, i) => [`k${i}`, `${i}`]),
];

module.exports = { texts, entries };
