// JSON texts and what RFC 8259 says of them. Each group has a verdict:
//   accept  the grammar allows it: never a parse error (but perhaps of the wrong type for the field)
//   reject  the grammar does not allow it: a parse error
//   refuse  the RFC leaves it open, or warns of it, and this server refuses it: a parse error
//   either  the RFC leaves it open: any answer but a failure of the server
// and a kind: `value` texts are also tried as the value of a member, `string` ones are read back too.
// In `bytes` each character stands for the byte of its code.
export const groups = [];

function group(name, verdict, kind, texts) {
	groups.push({ name, verdict, kind, texts: texts.map((text) => Buffer.from(text)) });
}

function groupOfBytes(name, verdict, kind, texts) {
	groups.push({ name, verdict, kind, texts: texts.map((text) => Buffer.from(text, "latin1")) });
}

const many = (text, times) => text.repeat(times);
const controls = Array.from({ length: 0x20 }, (_, code) => String.fromCharCode(code));

// Section 3: values
group("literals", "accept", "value", ["null", "true", "false"]);
group("literals misspelt", "reject", "value", [
	...["Null", "NULL", "True", "TRUE", "False", "FALSE", "nul", "nulll", "tru", "truee", "fals", "falsee", "n", "t", "f"],
	...["undefined", "None", "nil", "yes", "no", "on", "void", "NaN", "Infinity", "-Infinity", "truefalse", "true false", "nan", "ｔｒｕｅ"],
]);

// Section 6: numbers
group("whole numbers", "accept", "value", [
	...["0", "-0", "1", "-1", "9", "10", "-10", "1234567890", "2147483647", "-2147483648", "4294967295", "4294967296"],
	...["9007199254740991", "9007199254740992", "-9007199254740993", "9223372036854775807", "-9223372036854775808"],
]);
group("fractions and exponents", "accept", "value", [
	...["0.0", "-0.0", "0.5", "-0.5", "1.0", "1.25", "0.000001", "3.14159265358979323846264338327950288", "1.000000000000000000000000"],
	...["0e0", "0E0", "0e+0", "0e-0", "-0e1", "0.0e0", "1e0", "1e1", "1E1", "1e+1", "1E+1", "1e-1", "1E-1", "1e00", "1e01", "1e-00"],
	...["1.5e3", "1.5E-3", "123.456e78", "123e65", "-1e10", "1e22", "1e-22", "1.7976931348623157e308", "5e-324", "2.2250738585072014e-308"],
]);
group("numbers too large or fine for most", "either", "value", [
	...["9223372036854775808", "-9223372036854775809", "18446744073709551615", "18446744073709551616", "1e309", "-1e309", "1e400", "1e-400"],
	...["1e2147483648", "1e-2147483649", "1e99999999999999999999", "0e99999999999999999999", "1.5e+9999", "-1e+9999", "123123e100000", "0.4e00669999999999"],
	...[many("1", 100), `-${many("9", 1000)}`, `0.${many("1", 1000)}`, `1${many("0", 5000)}`, `${many("1", 400)}.5e-400`, `0.${many("0", 1000)}1e1000`],
]);
group("numbers misspelt", "reject", "value", [
	...["+1", "++1", "+-1", "-+1", "--1", "-", "+", "- 1", "-a", "-\"1\"", "01", "-01", "00", "-00", "012", "0123456789", "-012", "00.5"],
	...["1.", "-1.", "0.", ".5", "-.5", "+.5", ".", "-.", "1..2", "1.2.3", "0.1.2", ".e1", "1.e1", "0.e1", "2.e3", "2.e-3", "1.-1", "1.+1"],
	...["1e", "1E", "1e+", "1e-", "1E+", "0e", "0e+", "0.3e", "0.3e+", "1.0e", "1.0e-", "1ee2", "1eE2", "1e1e1", "1e1.5", "1e 1", "1 e1", "1e+-1", "e1", "E5"],
	...["0x1", "0X1F", "0x", "0b1", "0o7", "1_000", "1 000", "1'000", "1/2", "1+1", "1-1", "1a", "1f", "1n", "1L", "1d", "$1", "1%", "#1"],
	...["１", "１２３", "٣", "²", "½", "∞", "−1", "1−1", "Inf", "-Inf", "+Infinity", "-NaN", "1,5e"],
]);

// Section 7: strings
group("strings", "accept", "string", [
	...['""', '" "', '"a"', '"  a  "', '"null"', '"1"', '"/"', '"//"', '"/* no comment */"', '"#"', '"\'"', '"`"', '"a,b:c[d]{e}"', '"<script>"', '"%00"', '"&amp;"'],
	...['"é"', '"e\u0301"', '"ß"', '"ÿ"', '"Ā"', '"€"', '"中文"', '"日本語"', '"עברית"', '"العربية"', '"हिन्दी"', '"한국어"', '"Ω≈ç√"', '"ﷺ"', '"👍"', '"👩‍👩‍👧"', '"🇳🇴"', '"𝄞"', '"𠀀"'],
	...['"\u007f"', '"\u0080"', '"\u0085"', '"\u009f"', '"\u00a0"', '"\u00ad"', '"\u200b"', '"\u200d"', '"\u202e"', '"\u2028"', '"\u2029"', '"\u2060"', '"\ufeff"', '"a\ufeffb"'],
	...['"\ufdd0"', '"\ufffd"', '"\ufffe"', '"\uffff"', '"\ue000"', '"\ud7ff"', '"\u{1fffe}"', '"\u{1ffff}"', '"\u{10000}"', '"\u{10fffd}"', '"\u{10ffff}"', `"${many("x", 2000)}"`, `"${many("€", 2000)}"`, `"${many("🙂", 2000)}"`],
]);
group("escapes", "accept", "string", [
	...['"\\""', '"\\\\"', '"\\/"', '"\\b"', '"\\f"', '"\\n"', '"\\r"', '"\\t"', '"\\"\\\\\\/\\b\\f\\n\\r\\t"', '"\\\\n"', '"\\\\u0000"', '"\\\\\\""', '"\\\\\\\\"', '"a\\/b"'],
	...['"\\u0001"', '"\\u001f"', '"\\u0020"', '"\\u0022"', '"\\u005c"', '"\\u005C"', '"\\u002F"', '"\\u0041"', '"\\u007f"', '"\\u0080"', '"\\u00e9"', '"\\u00E9"', '"\\u00Ab"', '"\\u0123\\u4567"'],
	...['"\\u2028"', '"\\u20ac"', '"\\u20AC"', '"\\ufeff"', '"\\uFFFD"', '"\\uFFFE"', '"\\uffff"', '"\\ufdd0"', '"\\ud7ff"', '"\\ue000"', '"\\u0061\\u0062"', '"\\uabcd\\uABCD\\uAbCd"'],
	...['"\\ud834\\udd1e"', '"\\uD834\\uDD1E"', '"\\uD834\\udd1E"', '"\\ud800\\udc00"', '"\\udbff\\udfff"', '"\\ud83d\\udc4d\\ud83c\\udffd"', '"\\ud83f\\udffe"', '"a\\ud834\\udd1eb"', '"\\\\ud834"'],
]);
group("halves of surrogate pairs", "refuse", "value", [
	...['"\\ud800"', '"\\uD800"', '"\\udbff"', '"\\udc00"', '"\\uDFFF"', '"\\ud800a"', '"a\\udc00"', '"\\ud800\\ud800"', '"\\udc00\\ud800"', '"\\ud800\\n"', '"\\ud800\\u0041"'],
	...['"\\ud834\\\\udd1e"', '"\\ud834 \\udd1e"', '"\\ud834\\ud834\\udd1e"', '"\\ud834\\udd1e\\udd1e"', '"\\udd1e\\ud834"', '"\\uD888\\u1234"', '"\\uDADA"'],
]);
group("escapes misspelt", "reject", "value", [
	...['"\\a"', '"\\v"', '"\\0"', '"\\1"', '"\\e"', '"\\\'"', '"\\`"', '"\\x41"', '"\\X41"', '"\\U0041"', '"\\N"', '"\\T"', '"\\ "', '"\\é"', '"\\👍"', '"\\\n"', '"\\\r"', '"\\\t"', '"\\{"', '"\\-"'],
	...['"\\u"', '"\\u1"', '"\\u12"', '"\\u123"', '"\\u004"', '"\\uZZZZ"', '"\\u00G0"', '"\\u+041"', '"\\u-041"', '"\\u 041"', '"\\u{41}"', '"\\u00"', '"\\u004１"', '"\\u\\u0041"', '"\\ud834\\u"', '"\\ud834\\udd1"', '"\\ud834\\udd"', '"\\ud834\\udd1g"'],
]);
group("raw control characters", "reject", "value", controls.map((control) => `"a${control}b"`));
group("strings that do not end or begin", "reject", "value", ['"', '"a', '"\\', '"\\"', '"\\u0041', '"\\ud834\\udd1e', 'a"', '""a', '"a"b', '"a""b"', '"a" "b"', "'a'", "`a`", "a", "“a”", "«a»", '\\"a\\"', '\\u0022a\\u0022', '"a\'', "'a\""]);
group("U+0000, valid but in no text", "accept", "value", ['"\\u0000"', '"a\\u0000b"', '"\\u0000\\u0000"']);

// Section 8.1: UTF-8
groupOfBytes("broken UTF-8", "reject", "value", [
	...['"\x80"', '"\xbf"', '"a\x80b"', '"\xc3"', '"\xc3a"', '"\xe2\x82"', '"\xe2\x82a"', '"\xf0\x9f\x98"', '"\xf0\x9f"', '"\xf0"', '"\xc3\xa9\xa9"', '"\xe9"', '"\xe9t\xe9"', '"\xc3\xc3\xa9"'],
	...['"\xc0\x80"', '"\xc0\xaf"', '"\xc1\xbf"', '"\xe0\x80\x80"', '"\xe0\x80\xaf"', '"\xe0\x9f\xbf"', '"\xf0\x80\x80\x80"', '"\xf0\x80\x80\xaf"', '"\xf0\x8f\xbf\xbf"', '"\xf8\x80\x80\x80\xaf"', '"\xfc\x80\x80\x80\x80\xaf"'],
	...['"\xed\xa0\x80"', '"\xed\xbf\xbf"', '"\xed\xa0\xb4\xed\xb4\x9e"', '"\xed\xaf\xbf"', '"\xf4\x90\x80\x80"', '"\xf5\x80\x80\x80"', '"\xf7\xbf\xbf\xbf"', '"\xf8\x88\x80\x80\x80"', '"\xfe"', '"\xff"', '"\xfe\xfe\xff\xff"'],
]);
groupOfBytes("UTF-8 broken outside of strings", "reject", "text", ["\xff", "\xff{}", "{}\xff", "{\xe9}", "[\xff]", "{\"a\":\xff}", "{\"\xff\":1}", "{\"\xc0\x80\":1}", "[1\xe5]", "[a\xe5]", "\xe9", "1\xa2"]);
groupOfBytes("other encodings", "reject", "text", ["{\0}\0", "\0{\0}", "\xff\xfe{\0}\0", "\xfe\xff\0{\0}", "\"\0a\0\"\0", "\0\"\0a\0\"", "{\0\0\0}\0\0\0", "+ADs-", "\x1f\x8b\x08\0\0\0\0\0"]);
groupOfBytes("a mark of byte order before the text", "either", "text", ["\xef\xbb\xbf{}", "\xef\xbb\xbf[]", "\xef\xbb\xbf"]);
groupOfBytes("half a mark of byte order, two, or one elsewhere", "reject", "text", ["\xef\xbb{}", "\xef{}", "\xbb\xbf{}", "\xef\xbb\xbf\xef\xbb\xbf{}", "{}\xef\xbb\xbf", "{\xef\xbb\xbf}", "[\xef\xbb\xbf1]"]);

// Section 2: structure
group("objects and arrays", "accept", "value", [
	...["{}", "[]", "[[]]", "[{}]", "[[],[]]", "[1]", "[1,2,3]", "[null]", '["a"]', '[1,"a",null,true,{},[]]', "[[[[[]]]]]"],
	...['{"a":1}', '{"a":1,"b":2}', '{"a":{}}', '{"a":[]}', '{"a":{"b":{"c":[1,{"d":null}]}}}', '{"":0}', '{" ":0}', '{"\\u0000":0}', '{"\\"":0}', '{"é":0}', '{"👍":0}', '{"__proto__":1}', '{"constructor":{}}'],
	...[`[${many("1,", 999)}1]`, `{${Array.from({ length: 500 }, (_, at) => `"${at}":${at}`)}}`],
]);
group("white space", "accept", "text", [" {}", "{} ", "\t{}", "{}\t", "\n{}", "{}\n", "\r{}", "{}\r", " \t\r\n{ \t\r\n} \t\r\n", '{ "a" : 1 }', '{\n\t"a"\r\n:\t1\n,\r"b" : [ 1 , 2 ]\n}', "[ ]", "[ 1 , 2 ]", " 1 ", "\nnull\n", ` ${many(" ", 5000)}{}`]);
group("what is no white space", "reject", "text", [
	...["\v{}", "\f{}", "{}\v", "{}\f", "[\f]", "[1,\v2]", "\0{}", "{}\0", "{\0}", "\b{}", "\x1b{}", "\x7f{}", "\u0085{}", "\u00a0{}", "{}\u00a0", "[\u00a0]", "\u1680{}", "\u180e{}", "\u2000{}"],
	...["\u200b{}", "[\u200b]", "\u2028{}", "{}\u2029", "\u202f{}", "\u205f{}", "\u2060{}", "[\u2060]", "\u3000{}", "\\n{}", "\\t{}", "&nbsp;{}"],
]);
group("nothing at all", "reject", "text", ["", " ", "\n", "\t\r\n "]);
group("arrays misspelt", "reject", "value", [
	...["[", "]", "[[", "]]", "[[]", "[]]", "[1", "1]", "[1,", "[1,]", "[,1]", "[,]", "[1,,2]", "[1 2]", '["a" "b"]', '["a"1]', '[1"a"]', "[1;2]", "[1:2]", "[1,2,]", "[1,2,,]", "[\"\"", '["', '["a', "[\"a\",", "(1)", "[1)", "[1}", "[a]", "[-]", "[*]"],
	...["<1>", "[...]", "[1,...]", "[null", "[nul", "[tru]", "[1,\n", "[1\n,1\n,1", "[\\u0031]", "[\"\"],", "[][]", "[],[]", "[1]x", "x[1]", "[']", "[undefined]", "[=1]"],
]);
group("objects misspelt", "reject", "value", [
	...["{", "}", "{{", "{{}", "{}}", "{{}}", "{]", "{)", "{,}", "{:}", "{1}", "{a}", '{"a"}', '{"a":}', '{"a",1}', '{"a" 1}', '{"a"=1}', '{"a"=>1}', '{"a"::1}', '{"a":1', '{"a":1,', '{"a":1,}', '{"a":1,,"b":2}', '{,"a":1}'],
	...['{"a":1 "b":2}', '{"a":1;"b":2}', '{"a":1:2}', '{"a":1,2}', '{"a":1,"b"}', '{"a":1,"b":}', '{"a', '{"a"', '{"a":', '{"a":"', '{"a":"b', '{"a":"b"', "{a:1}", "{'a':1}", "{'a':'b'}", "{`a`:1}", "{1:1}", "{1.5:1}", "{null:1}", "{true:1}", "{[]:1}", "{{}:1}", "{$a:1}"],
	...['{"a":1}}', '{"a":1}{', '{"a":1},', '{"a":1}x', '{"a":1}"b"', '{"a":1]', '{"a":[1}', '{"a":[1}]', '{"a":{"b":1}', '{"a":1 ,\n', '{"a":undefined}', '{"a":NaN}', '{"a":function(){}}', '{"a":new Date()}', '{"a":/x/}', '{"a":b}', '{"\\ud":1}', '{"a\nb":1}', '{"a\\xb":1}'],
]);
group("more than one value", "reject", "text", ["{}{}", "{} {}", "[][]", "1 2", "null null", "{},{}", "{};", "{}.", '"a""b"', "{}\n{}\n", "{}1", "1{}", "true false", "{}null", "data:{}", ")]}',{}", "while(1);{}", "({})", "a={}", "var a={}", "export default {}"]);
group("comments", "reject", "text", ["//a\n{}", "{}//a", "{}//a\n", "/**/{}", "{}/**/", "{/**/}", '{"a":/**/1}', '{"a":1//b\n}', "/*{}", "{}/*", "{}/", "#a\n{}", "{}#", "{}#a\n", "<!---->{}", "{}<!--", "--a\n{}", ";a\n{}", "{}%a"]);
group("other notations", "reject", "text", ["a: 1", "- 1\n- 2", "a = 1", "<a>1</a>", "a=1&b=2", "---\na: 1", "i1e", "d1:ai1ee", "(a 1)", "\x82\xa1a", "{:a 1}", "%{a: 1}", "@{a=1}", "O:8:\"stdClass\":0:{}", "!!js/undefined", "*", "&a {}", "🙂"]);

// Section 4: names of one object are to be different; ours have to be
group("a name twice in one object", "refuse", "value", [
	...['{"a":1,"a":2}', '{"a":1,"a":1}', '{"a":1,"b":2,"a":3}', '{"a":1,"\\u0061":2}', '{"\\u0061":1,"a":2}', '{"":1,"":2}', '{"a":{"b":1,"b":2}}', '[{"a":1,"a":2}]', '{"x":[{"y":{"a":1,"a":2}}]}'],
	...['{"a":{},"a":{}}', '{"a":[],"a":null}', '{"é":1,"\\u00e9":2}', '{"👍":1,"\\ud83d\\udc4d":2}', '{"/":1,"\\/":2}', '{"__proto__":1,"__proto__":2}', '{"a":1,"a":2,"a":3}', '{"\\u0000":1,"\\u0000":2}', `{${Array.from({ length: 300 }, (_, at) => `"${at}":1`)},"7":2}`],
]);
group("names that only look alike", "accept", "value", ['{"a":1,"A":2}', '{"a":{"a":1}}', '[{"a":1},{"a":2}]', '{"a":1,"a ":2}', '{"é":1,"e\u0301":2}', '{"a":{"b":1},"b":1}', '{"a":[{"a":1},{"a":1}]}', '{"":1," ":2}', '{"1":1,"01":2}', '{"a":1,"\u0430":2}', '{"a\\u0000":1,"a":2}']);

// Section 9: a parser may limit how deep values nest; ours goes 32 deep
const nested = (open, close, depth) => open.repeat(depth) + close.repeat(depth);
group("deep, but not too deep", "accept", "text", [...[10, 20, 31].map((depth) => nested("[", "]", depth)), ...[10, 31].map((depth) => `${many('{"a":', depth)}1${many("}", depth)}`), `${many('[{"a":', 15)}1${many("}]", 15)}`]);
group("too deep", "refuse", "text", [...[34, 100, 1000, 30_000].map((depth) => nested("[", "]", depth)), ...[34, 100, 1000, 9000].map((depth) => `${many('{"a":', depth)}1${many("}", depth)}`), many('[{"a":', 5000) + many("}]", 5000)]);
group("deep and without an end", "reject", "text", [many("[", 33), many("[", 1000), many("[", 60_000), many('{"a":', 1000), many('{"a":', 10_000), many('[{"":', 10_000), many("]", 1000), many("}", 1000), many('"', 1001)]);
