// Words of this language without their endings: the Snowball project's stemmer, snowballstem.org,
// Copyright (c) 2001, Dr Martin Porter, Copyright (c) 2002, Richard Boulton, BSD licence. Made from github.com/blevesearch/snowballstem v0.9.0
// by test/search/stemmers; not edited by hand.
const stemmers = { es: (function () {
const A_0 = [["", -1, 6], ["á", 0, 1], ["é", 0, 2], ["í", 0, 3], ["ó", 0, 4], ["ú", 0, 5]];
const A_1 = [["la", -1, -1], ["sela", 0, -1], ["le", -1, -1], ["me", -1, -1], ["se", -1, -1], ["lo", -1, -1], ["selo", 5, -1], ["las", -1, -1], ["selas", 7, -1], ["les", -1, -1], ["los", -1, -1], ["selos", 10, -1], ["nos", -1, -1]];
const A_2 = [["ando", -1, 6], ["iendo", -1, 6], ["yendo", -1, 7], ["ándo", -1, 2], ["iéndo", -1, 1], ["ar", -1, 6], ["er", -1, 6], ["ir", -1, 6], ["ár", -1, 3], ["ér", -1, 4], ["ír", -1, 5]];
const A_3 = [["ic", -1, -1], ["ad", -1, -1], ["os", -1, -1], ["iv", -1, 1]];
const A_4 = [["able", -1, 1], ["ible", -1, 1], ["ante", -1, 1]];
const A_5 = [["ic", -1, 1], ["abil", -1, 1], ["iv", -1, 1]];
const A_6 = [["ica", -1, 1], ["ancia", -1, 2], ["encia", -1, 5], ["adora", -1, 2], ["osa", -1, 1], ["ista", -1, 1], ["iva", -1, 9], ["anza", -1, 1], ["logía", -1, 3], ["idad", -1, 8], ["able", -1, 1], ["ible", -1, 1], ["ante", -1, 2], ["mente", -1, 7], ["amente", 13, 6], ["ación", -1, 2], ["ución", -1, 4], ["ico", -1, 1], ["ismo", -1, 1], ["oso", -1, 1], ["amiento", -1, 1], ["imiento", -1, 1], ["ivo", -1, 9], ["ador", -1, 2], ["icas", -1, 1], ["ancias", -1, 2], ["encias", -1, 5], ["adoras", -1, 2], ["osas", -1, 1], ["istas", -1, 1], ["ivas", -1, 9], ["anzas", -1, 1], ["logías", -1, 3], ["idades", -1, 8], ["ables", -1, 1], ["ibles", -1, 1], ["aciones", -1, 2], ["uciones", -1, 4], ["adores", -1, 2], ["antes", -1, 2], ["icos", -1, 1], ["ismos", -1, 1], ["osos", -1, 1], ["amientos", -1, 1], ["imientos", -1, 1], ["ivos", -1, 9]];
const A_7 = [["ya", -1, 1], ["ye", -1, 1], ["yan", -1, 1], ["yen", -1, 1], ["yeron", -1, 1], ["yendo", -1, 1], ["yo", -1, 1], ["yas", -1, 1], ["yes", -1, 1], ["yais", -1, 1], ["yamos", -1, 1], ["yó", -1, 1]];
const A_8 = [["aba", -1, 2], ["ada", -1, 2], ["ida", -1, 2], ["ara", -1, 2], ["iera", -1, 2], ["ía", -1, 2], ["aría", 5, 2], ["ería", 5, 2], ["iría", 5, 2], ["ad", -1, 2], ["ed", -1, 2], ["id", -1, 2], ["ase", -1, 2], ["iese", -1, 2], ["aste", -1, 2], ["iste", -1, 2], ["an", -1, 2], ["aban", 16, 2], ["aran", 16, 2], ["ieran", 16, 2], ["ían", 16, 2], ["arían", 20, 2], ["erían", 20, 2], ["irían", 20, 2], ["en", -1, 1], ["asen", 24, 2], ["iesen", 24, 2], ["aron", -1, 2], ["ieron", -1, 2], ["arán", -1, 2], ["erán", -1, 2], ["irán", -1, 2], ["ado", -1, 2], ["ido", -1, 2], ["ando", -1, 2], ["iendo", -1, 2], ["ar", -1, 2], ["er", -1, 2], ["ir", -1, 2], ["as", -1, 2], ["abas", 39, 2], ["adas", 39, 2], ["idas", 39, 2], ["aras", 39, 2], ["ieras", 39, 2], ["ías", 39, 2], ["arías", 45, 2], ["erías", 45, 2], ["irías", 45, 2], ["es", -1, 1], ["ases", 49, 2], ["ieses", 49, 2], ["abais", -1, 2], ["arais", -1, 2], ["ierais", -1, 2], ["íais", -1, 2], ["aríais", 55, 2], ["eríais", 55, 2], ["iríais", 55, 2], ["aseis", -1, 2], ["ieseis", -1, 2], ["asteis", -1, 2], ["isteis", -1, 2], ["áis", -1, 2], ["éis", -1, 1], ["aréis", 64, 2], ["eréis", 64, 2], ["iréis", 64, 2], ["ados", -1, 2], ["idos", -1, 2], ["amos", -1, 2], ["ábamos", 70, 2], ["áramos", 70, 2], ["iéramos", 70, 2], ["íamos", 70, 2], ["aríamos", 74, 2], ["eríamos", 74, 2], ["iríamos", 74, 2], ["emos", -1, 1], ["aremos", 78, 2], ["eremos", 78, 2], ["iremos", 78, 2], ["ásemos", 78, 2], ["iésemos", 78, 2], ["imos", -1, 2], ["arás", -1, 2], ["erás", -1, 2], ["irás", -1, 2], ["ís", -1, 2], ["ará", -1, 2], ["erá", -1, 2], ["irá", -1, 2], ["aré", -1, 2], ["eré", -1, 2], ["iré", -1, 2], ["ió", -1, 2]];
const A_9 = [["a", -1, 1], ["e", -1, 2], ["o", -1, 1], ["os", -1, 1], ["á", -1, 1], ["é", -1, 2], ["í", -1, 1], ["ó", -1, 1]];
const G_v = [17, 65, 16, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 17, 4, 10];
let i_p2;
let i_p1;
let i_pV;
function r_mark_regions() {
i_pV = limit;
i_p1 = limit;
i_p2 = limit;
let v_1 = at;
lab0: while (true) {
lab1: while (true) {
let v_2 = at;
lab2: while (true) {
if (!inSet(G_v, 97, 252)) {
break lab2;
}
lab3: while (true) {
let v_3 = at;
lab4: while (true) {
if (!outSet(G_v, 97, 252)) {
break lab4;
}
golab5: while (true) {
lab6: while (true) {
if (!inSet(G_v, 97, 252)) {
break lab6;
}
break golab5;
}
if (at >= limit) {
break lab4;
}
next();
}
break lab3;
}
at = v_3;
if (!inSet(G_v, 97, 252)) {
break lab2;
}
golab7: while (true) {
lab8: while (true) {
if (!outSet(G_v, 97, 252)) {
break lab8;
}
break golab7;
}
if (at >= limit) {
break lab2;
}
next();
}
break lab3;
}
break lab1;
}
at = v_2;
if (!outSet(G_v, 97, 252)) {
break lab0;
}
lab9: while (true) {
let v_6 = at;
lab10: while (true) {
if (!outSet(G_v, 97, 252)) {
break lab10;
}
golab11: while (true) {
lab12: while (true) {
if (!inSet(G_v, 97, 252)) {
break lab12;
}
break golab11;
}
if (at >= limit) {
break lab10;
}
next();
}
break lab9;
}
at = v_6;
if (!inSet(G_v, 97, 252)) {
break lab0;
}
if (at >= limit) {
break lab0;
}
next();
break lab9;
}
break lab1;
}
i_pV = at;
break lab0;
}
at = v_1;
let v_8 = at;
lab13: while (true) {
golab14: while (true) {
lab15: while (true) {
if (!inSet(G_v, 97, 252)) {
break lab15;
}
break golab14;
}
if (at >= limit) {
break lab13;
}
next();
}
golab16: while (true) {
lab17: while (true) {
if (!outSet(G_v, 97, 252)) {
break lab17;
}
break golab16;
}
if (at >= limit) {
break lab13;
}
next();
}
i_p1 = at;
golab18: while (true) {
lab19: while (true) {
if (!inSet(G_v, 97, 252)) {
break lab19;
}
break golab18;
}
if (at >= limit) {
break lab13;
}
next();
}
golab20: while (true) {
lab21: while (true) {
if (!outSet(G_v, 97, 252)) {
break lab21;
}
break golab20;
}
if (at >= limit) {
break lab13;
}
next();
}
i_p2 = at;
break lab13;
}
at = v_8;
return true;
}

function r_postlude() {
let among_var = 0;
replab0: while (true) {
let v_1 = at;
lab1: for (let n = 2; n > 0; n--) {
bra = at;
among_var = among(A_0);
if (among_var === 0) {
break lab1;
}
ket = at;
if (among_var === 0) {
break lab1;
}
else if (among_var === 1) {
if (!replace("a")) {
return false;
}
}
else if (among_var === 2) {
if (!replace("e")) {
return false;
}
}
else if (among_var === 3) {
if (!replace("i")) {
return false;
}
}
else if (among_var === 4) {
if (!replace("o")) {
return false;
}
}
else if (among_var === 5) {
if (!replace("u")) {
return false;
}
}
else if (among_var === 6) {
if (at >= limit) {
break lab1;
}
next();
}
continue replab0;
}
at = v_1;
break replab0;
}
return true;
}

function r_RV() {
if (!(i_pV <= at)) {
return false;
}
return true;
}

function r_R1() {
if (!(i_p1 <= at)) {
return false;
}
return true;
}

function r_R2() {
if (!(i_p2 <= at)) {
return false;
}
return true;
}

function r_attached_pronoun() {
let among_var = 0;
ket = at;
if (amongBack(A_1) === 0) {
return false;
}
bra = at;
among_var = amongBack(A_2);
if (among_var === 0) {
return false;
}
if (!r_RV()) {
return false;
}
if (among_var === 0) {
return false;
}
else if (among_var === 1) {
bra = at;
if (!replace("iendo")) {
return false;
}
}
else if (among_var === 2) {
bra = at;
if (!replace("ando")) {
return false;
}
}
else if (among_var === 3) {
bra = at;
if (!replace("ar")) {
return false;
}
}
else if (among_var === 4) {
bra = at;
if (!replace("er")) {
return false;
}
}
else if (among_var === 5) {
bra = at;
if (!replace("ir")) {
return false;
}
}
else if (among_var === 6) {
if (!remove()) {
return false;
}
}
else if (among_var === 7) {
if (!isBack("u")) {
return false;
}
if (!remove()) {
return false;
}
}
return true;
}

function r_standard_suffix() {
let among_var = 0;
ket = at;
among_var = amongBack(A_6);
if (among_var === 0) {
return false;
}
bra = at;
if (among_var === 0) {
return false;
}
else if (among_var === 1) {
if (!r_R2()) {
return false;
}
if (!remove()) {
return false;
}
}
else if (among_var === 2) {
if (!r_R2()) {
return false;
}
if (!remove()) {
return false;
}
let v_1 = limit - at;
lab0: while (true) {
ket = at;
if (!isBack("ic")) {
at = limit - v_1;
break lab0;
}
bra = at;
if (!r_R2()) {
at = limit - v_1;
break lab0;
}
if (!remove()) {
return false;
}
break lab0;
}
}
else if (among_var === 3) {
if (!r_R2()) {
return false;
}
if (!replace("log")) {
return false;
}
}
else if (among_var === 4) {
if (!r_R2()) {
return false;
}
if (!replace("u")) {
return false;
}
}
else if (among_var === 5) {
if (!r_R2()) {
return false;
}
if (!replace("ente")) {
return false;
}
}
else if (among_var === 6) {
if (!r_R1()) {
return false;
}
if (!remove()) {
return false;
}
let v_2 = limit - at;
lab1: while (true) {
ket = at;
among_var = amongBack(A_3);
if (among_var === 0) {
at = limit - v_2;
break lab1;
}
bra = at;
if (!r_R2()) {
at = limit - v_2;
break lab1;
}
if (!remove()) {
return false;
}
if (among_var === 0) {
at = limit - v_2;
break lab1;
}
else if (among_var === 1) {
ket = at;
if (!isBack("at")) {
at = limit - v_2;
break lab1;
}
bra = at;
if (!r_R2()) {
at = limit - v_2;
break lab1;
}
if (!remove()) {
return false;
}
}
break lab1;
}
}
else if (among_var === 7) {
if (!r_R2()) {
return false;
}
if (!remove()) {
return false;
}
let v_3 = limit - at;
lab2: while (true) {
ket = at;
among_var = amongBack(A_4);
if (among_var === 0) {
at = limit - v_3;
break lab2;
}
bra = at;
if (among_var === 0) {
at = limit - v_3;
break lab2;
}
else if (among_var === 1) {
if (!r_R2()) {
at = limit - v_3;
break lab2;
}
if (!remove()) {
return false;
}
}
break lab2;
}
}
else if (among_var === 8) {
if (!r_R2()) {
return false;
}
if (!remove()) {
return false;
}
let v_4 = limit - at;
lab3: while (true) {
ket = at;
among_var = amongBack(A_5);
if (among_var === 0) {
at = limit - v_4;
break lab3;
}
bra = at;
if (among_var === 0) {
at = limit - v_4;
break lab3;
}
else if (among_var === 1) {
if (!r_R2()) {
at = limit - v_4;
break lab3;
}
if (!remove()) {
return false;
}
}
break lab3;
}
}
else if (among_var === 9) {
if (!r_R2()) {
return false;
}
if (!remove()) {
return false;
}
let v_5 = limit - at;
lab4: while (true) {
ket = at;
if (!isBack("at")) {
at = limit - v_5;
break lab4;
}
bra = at;
if (!r_R2()) {
at = limit - v_5;
break lab4;
}
if (!remove()) {
return false;
}
break lab4;
}
}
return true;
}

function r_y_verb_suffix() {
let among_var = 0;
let v_1 = limit - at;
if (at < i_pV) {
return false;
}
at = i_pV;
let v_2 = floor;
floor = at;
at = limit - v_1;
ket = at;
among_var = amongBack(A_7);
if (among_var === 0) {
floor = v_2;
return false;
}
bra = at;
floor = v_2;
if (among_var === 0) {
return false;
}
else if (among_var === 1) {
if (!isBack("u")) {
return false;
}
if (!remove()) {
return false;
}
}
return true;
}

function r_verb_suffix() {
let among_var = 0;
let v_1 = limit - at;
if (at < i_pV) {
return false;
}
at = i_pV;
let v_2 = floor;
floor = at;
at = limit - v_1;
ket = at;
among_var = amongBack(A_8);
if (among_var === 0) {
floor = v_2;
return false;
}
bra = at;
floor = v_2;
if (among_var === 0) {
return false;
}
else if (among_var === 1) {
let v_3 = limit - at;
lab0: while (true) {
if (!isBack("u")) {
at = limit - v_3;
break lab0;
}
let v_4 = limit - at;
if (!isBack("g")) {
at = limit - v_3;
break lab0;
}
at = limit - v_4;
break lab0;
}
bra = at;
if (!remove()) {
return false;
}
}
else if (among_var === 2) {
if (!remove()) {
return false;
}
}
return true;
}

function r_residual_suffix() {
let among_var = 0;
ket = at;
among_var = amongBack(A_9);
if (among_var === 0) {
return false;
}
bra = at;
if (among_var === 0) {
return false;
}
else if (among_var === 1) {
if (!r_RV()) {
return false;
}
if (!remove()) {
return false;
}
}
else if (among_var === 2) {
if (!r_RV()) {
return false;
}
if (!remove()) {
return false;
}
let v_1 = limit - at;
lab0: while (true) {
ket = at;
if (!isBack("u")) {
at = limit - v_1;
break lab0;
}
bra = at;
let v_2 = limit - at;
if (!isBack("g")) {
at = limit - v_1;
break lab0;
}
at = limit - v_2;
if (!r_RV()) {
at = limit - v_1;
break lab0;
}
if (!remove()) {
return false;
}
break lab0;
}
}
return true;
}

function r_stem() {
let context = null;
let v_1 = at;
lab0: while (true) {
if (!r_mark_regions()) {
break lab0;
}
break lab0;
}
at = v_1;
floor = at;
at = limit;
let v_2 = limit - at;
lab1: while (true) {
if (!r_attached_pronoun()) {
break lab1;
}
break lab1;
}
at = limit - v_2;
let v_3 = limit - at;
lab2: while (true) {
lab3: while (true) {
let v_4 = limit - at;
lab4: while (true) {
if (!r_standard_suffix()) {
break lab4;
}
break lab3;
}
at = limit - v_4;
lab5: while (true) {
if (!r_y_verb_suffix()) {
break lab5;
}
break lab3;
}
at = limit - v_4;
if (!r_verb_suffix()) {
break lab2;
}
break lab3;
}
break lab2;
}
at = limit - v_3;
let v_5 = limit - at;
lab6: while (true) {
if (!r_residual_suffix()) {
break lab6;
}
break lab6;
}
at = limit - v_5;
at = floor;
let v_6 = at;
lab7: while (true) {
if (!r_postlude()) {
break lab7;
}
break lab7;
}
at = v_6;
return true;
}

return stemWith(r_stem);
})() };
