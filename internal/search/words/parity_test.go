package words

import (
	"bufio"
	"bytes"
	"encoding/json"
	"flag"
	"math/rand/v2"
	"os"
	"os/exec"
	"slices"
	"strings"
	"testing"
)

var update = flag.Bool("update", false, "write testdata/golden.txt anew")

// A question for both sides, and the words and terms they give.
type parity struct {
	language, text string
	want           [][2]string
}

func answer(language, text string) [][2]string {
	l := For(language)
	all := [][2]string{}
	for _, w := range l.List(text) {
		term, _ := l.Terms(w)
		all = append(all, [2]string{w, term})
	}
	return all
}

// TestGolden holds the words and terms of texts in many languages to what was
// looked at once. The search script is held to the same file.
func TestGolden(t *testing.T) {
	const file = "testdata/golden.txt"
	var out bytes.Buffer
	for _, p := range golden(t) {
		got, err := json.Marshal(answer(p.language, p.text))
		if err != nil {
			t.Fatal(err)
		}
		out.WriteString(p.language + "\t" + p.text + "\t" + string(got) + "\n")
		if want, _ := json.Marshal(p.want); !*update && !bytes.Equal(got, want) {
			t.Errorf("%s %q\n got %s\nwant %s", p.language, p.text, got, want)
		}
	}
	if *update {
		if err := os.WriteFile(file, out.Bytes(), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

func golden(t *testing.T) []parity {
	t.Helper()
	data, err := os.ReadFile("testdata/golden.txt")
	if err != nil {
		t.Fatal(err)
	}
	var all []parity
	for line := range strings.Lines(string(data)) {
		parts := strings.Split(strings.TrimSuffix(line, "\n"), "\t")
		p := parity{language: parts[0], text: parts[1]}
		if len(parts) > 2 {
			if err := json.Unmarshal([]byte(parts[2]), &p.want); err != nil {
				t.Fatal(err)
			}
		}
		all = append(all, p)
	}
	return all
}

// TestScriptAgrees asks the search script for the words and terms of the golden
// texts and of texts made at random, and expects what the index has.
func TestScriptAgrees(t *testing.T) {
	node, err := exec.LookPath("node")
	if err != nil {
		t.Skip("node is not here: the search script is not compared with the index")
	}
	questions := golden(t)
	random := rand.New(rand.NewPCG(7, 11))
	n := 6000
	if testing.Short() {
		n = 600
	}
	for range n {
		language := pick(random, append(Stemmed(), "ja", "pl", "th"))
		questions = append(questions, parity{language: language, text: randomText(random)})
	}
	var in bytes.Buffer
	for _, q := range questions {
		line, err := json.Marshal([]string{q.language, q.text})
		if err != nil {
			t.Fatal(err)
		}
		in.Write(append(line, '\n'))
	}
	cmd := exec.Command(node, "../../../test/search/words.mjs")
	cmd.Stdin = &in
	cmd.Stderr = os.Stderr
	out, err := cmd.Output()
	if err != nil {
		t.Fatal(err)
	}
	lines := bufio.NewScanner(bytes.NewReader(out))
	lines.Buffer(nil, 1<<20)
	bad := 0
	for _, q := range questions {
		if !lines.Scan() {
			t.Fatal("the script gave too few answers")
		}
		var got [][2]string
		if err := json.Unmarshal(lines.Bytes(), &got); err != nil {
			t.Fatal(err)
		}
		if want := answer(q.language, q.text); !slices.Equal(got, want) {
			if bad++; bad < 10 {
				t.Errorf("%s %q\nscript %q\n index %q", q.language, q.text, got, want)
			}
		}
	}
}

func pick[T any](r *rand.Rand, list []T) T { return list[r.IntN(len(list))] }

// Parts of the random texts: endings the stemmers know, whole words, and letters
// and signs that are folded, joined or cut.
var (
	starts = strings.Fields(`massag relax tension musc flex knot gener commun arsen inning proceed y ya ayy ski sky dy ly univers national ation conditional
		oedem haemato anaem tumo colo organ centr fibr dialog foet coeli hipopot relaj habl com viv constru cansad rápid música corazón pingüin
		continu aim jou mang chev journ élèv hôpit peux massier heilen mädch kräft müd gross strass häus massagem coração músculo pequen capel tranquil
		perch veloc abbandon pagin lichaam spier ontspann massere مكتب كتاب المدرسه والدراسات يكتبون فالطالب مفاصل`)
	ends = strings.Fields(`s es ed ing ingly edly eed ly y ies ied e er ers est ness ful less fulness ousness iveness ation ational ization izer ator alism aliti
		ously ively biliti logi ogi ment ement ance ence able ible ant ent ism ate iti ous ive ize ion sion tion al ic ical our ours oured isation ise ising tre
		bre ogue amiento imientos aciones ación ándose iendo aremos íamos ásemos azo ito mente ador log cion encias idad iva oso ía é ó
		issement issements euse euses trice atrices logies usion ences ité ités if ive eux ements erions assions âmes îmes èrent ungen heit keit lich ig end isch
		em ern est st ção ções amente idades íssimo ávamos aríamos eis anza anze ico iche abile ibili ista mento azione atrice logia uzioni enza amente
		heden ingen baar lijk ende en se iteit ات ون ين ها هم كم نا ية ه`)
	signs = []string{" ", " ", " ", "-", "’s ", "'s", "'", "’", ". ", ", ", "—", "\u00ad", "½", "ﬁ", "…", "Ä", "ß", "ẞ", "é", "e\u0301", "İ", "ı", "ς", "Σ", "の筋膜", "リリース", "ｶﾞ", "근막",
		"이완요법을", "นวดแผน", "ไทย", "筋", "ْ", "ـ", "א\u05b7", "й", "\u200d", "L4-L5", "2", "٣", "①", "ö", "K", "𠮷野", "æ", "ø", "ـه", "क्षि", "😀", "_", "ʼ", "ΐ", "ǅ", "ŉ"}
)

func randomText(r *rand.Rand) string {
	var b strings.Builder
	for range 1 + r.IntN(8) {
		b.WriteString(pick(r, starts))
		for range r.IntN(4) {
			b.WriteString(pick(r, ends))
		}
		b.WriteString(pick(r, signs))
		if r.IntN(3) == 0 {
			b.WriteString(pick(r, signs))
		}
		if r.IntN(9) == 0 {
			b.WriteString(strings.ToUpper(pick(r, starts)))
		}
	}
	return b.String()
}
