package reading

// numeral returns the syllables of a number as it is read aloud in English,
// hundreds and thousands in full. Long ones are read digit by digit.
func numeral(s string) int {
	n, digits, total := 0, 0, 0
	point := false
	for i := 0; i < len(s); i++ {
		switch c := s[i]; {
		case c >= '0' && c <= '9' && point:
			total += ones[c-'0']
		case c >= '0' && c <= '9':
			n, digits = n*10+int(c-'0'), digits+1
			if digits > 6 {
				return digits + total
			}
		case c == '.' && digits > 0 && i+1 < len(s):
			point = true
			total++
		case c == ',':
		default: // 3-4, 5th
			if i+1 < len(s) && s[i+1] >= '0' && s[i+1] <= '9' {
				return total + cardinal(n) + 1 + numeral(s[i+1:])
			}
			return total + cardinal(n)
		}
	}
	return total + cardinal(n)
}

// ones are the syllables of the numbers below 20.
var ones = [...]int{2, 1, 1, 1, 1, 1, 1, 2, 1, 1, 1, 3, 1, 2, 2, 2, 2, 3, 2, 2}

// cardinal returns the syllables of a number below a million.
func cardinal(n int) int {
	switch {
	case n < 20:
		return ones[n]
	case n < 100:
		tens := 2
		if n/10 == 7 {
			tens = 3
		}
		return tens + rest(n%10)
	case n < 1000:
		return ones[n/100] + 2 + rest(n%100)
	}
	return cardinal(n/1000) + 2 + rest(n%1000)
}

// rest returns the syllables behind tens, hundreds or thousands.
func rest(n int) int {
	if n == 0 {
		return 0
	}
	return cardinal(n)
}
