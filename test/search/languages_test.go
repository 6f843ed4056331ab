package search

import (
	"fmt"
	"strings"
	"testing"

	"knead/internal/tree"
)

// TestLanguages asks small sites in languages with other letters, endings and ways
// to part words.
func TestLanguages(t *testing.T) {
	for _, c := range []struct {
		language string
		pages    [2]string
		asked    []string // question and answer in turn
	}{
		{"es", [2]string{"La relajación muscular ayuda.", "Presión sobre las articulaciones."}, []string{
			"relajacion", "p0.html La [relajación] muscular ayuda.",
			"articulación", "p1.html Presión sobre las [articulaciones].",
			"articulasiones", "p1.html Presión sobre las [articulaciones].",
		}},
		{"fr", [2]string{"L'étirement soulage l'épaule gelée.", "Les massages thérapeutiques."}, []string{
			"epaules", "p0.html L’étirement soulage [l’épaule] gelée.",
			"massage therapeutique", "p1.html Les [massages] [thérapeutiques].",
		}},
		{"de", [2]string{"Verspannungen der Muskeln lösen sich.", "Die Fußgelenke tun weh."}, []string{
			"verspannung", "p0.html [Verspannungen] der Muskeln lösen sich.",
			"fussgelenk", "p1.html Die [Fußgelenke] tun weh.",
		}},
		{"ja", [2]string{"筋膜をゆっくり伸ばします。", "肩こりにはマッサージが効くことがあります。"}, []string{
			"筋膜", "p0.html [筋膜]をゆっくり伸ばします。",
			"マッサージ", "p1.html 肩こりには[マッサージ]が効くことがあります。",
		}},
		{"ko", [2]string{"근막이완요법은 목 통증을 줄입니다.", "잠을 잘 자는 것이 중요합니다."}, []string{
			"근막이완", "p0.html [근막이완]요법은 목 통증을 줄입니다.",
			"통증", "p0.html 근막이완요법은 목 [통증]을 줄입니다.",
		}},
		{"th", [2]string{"การนวดบรรเทาอาการปวดหลัง", "การนอนหลับดี"}, []string{
			"ปวดหลัง", "p0.html การนวดบรรเทาอาการ[ปวดหลัง]",
		}},
		{"ar", [2]string{"الراحة تخفف آلام العضلات.", "النوم الجيد مهم."}, []string{
			"عضلة", "p0.html الراحة تخفف آلام [العضلات].",
			"نوم", "p1.html [النوم] الجيد مهم.",
		}},
		{"pl", [2]string{"Masaż łagodzi ból pleców.", "Sen jest ważny."}, []string{
			"bol plecow", "p0.html Masaż łagodzi [ból] [pleców].",
		}},
	} {
		t.Run(c.language, func(t *testing.T) {
			t.Parallel()
			page := func(title, text string) []byte {
				return fmt.Appendf(nil, "---\ntitle: %s\ndescription: X.\n---\n\n%s\n", title, text)
			}
			site := publish(t, tree.New([]tree.File{
				tree.NewFile("knead.yaml", []byte("title: Small site\nlanguage: "+c.language+"\n")),
				tree.NewFile("content/index.md", page("Start", "Z.")),
				tree.NewFile("content/p0.md", page("Alpha", c.pages[0])),
				tree.NewFile("content/p1.md", page("Beta", c.pages[1])),
			}))
			args := []string{"ask.mjs", site}
			var want []string
			for i := 0; i < len(c.asked); i += 2 {
				args, want = append(args, c.asked[i]), append(want, c.asked[i+1])
			}
			got := strings.Split(strings.TrimSpace(string(node(t, args...))), "\n")
			for i := range want {
				if i >= len(got) || got[i] != want[i] {
					t.Errorf("%s\n got %s\nwant %s", c.asked[2*i], got[min(i, len(got)-1)], want[i])
				}
			}
		})
	}
}
