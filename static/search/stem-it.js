// Words of this language without their endings: the Snowball project's stemmer, snowballstem.org,
// Copyright (c) 2001, Dr Martin Porter, Copyright (c) 2002, Richard Boulton, BSD licence. Made from github.com/blevesearch/snowballstem v0.9.0
// by test/search/stemmers; not edited by hand.
const stemmers = { it: (function () {
const A_0 = [["", -1, 7], ["qu", 0, 6], ["á", 0, 1], ["é", 0, 2], ["í", 0, 3], ["ó", 0, 4], ["ú", 0, 5]];
const A_1 = [["", -1, 3], ["I", 0, 1], ["U", 0, 2]];
const A_2 = [["la", -1, -1], ["cela", 0, -1], ["gliela", 0, -1], ["mela", 0, -1], ["tela", 0, -1], ["vela", 0, -1], ["le", -1, -1], ["cele", 6, -1], ["gliele", 6, -1], ["mele", 6, -1], ["tele", 6, -1], ["vele", 6, -1], ["ne", -1, -1], ["cene", 12, -1], ["gliene", 12, -1], ["mene", 12, -1], ["sene", 12, -1], ["tene", 12, -1], ["vene", 12, -1], ["ci", -1, -1], ["li", -1, -1], ["celi", 20, -1], ["glieli", 20, -1], ["meli", 20, -1], ["teli", 20, -1], ["veli", 20, -1], ["gli", 20, -1], ["mi", -1, -1], ["si", -1, -1], ["ti", -1, -1], ["vi", -1, -1], ["lo", -1, -1], ["celo", 31, -1], ["glielo", 31, -1], ["melo", 31, -1], ["telo", 31, -1], ["velo", 31, -1]];
const A_3 = [["ando", -1, 1], ["endo", -1, 1], ["ar", -1, 2], ["er", -1, 2], ["ir", -1, 2]];
const A_4 = [["ic", -1, -1], ["abil", -1, -1], ["os", -1, -1], ["iv", -1, 1]];
const A_5 = [["ic", -1, 1], ["abil", -1, 1], ["iv", -1, 1]];
const A_6 = [["ica", -1, 1], ["logia", -1, 3], ["osa", -1, 1], ["ista", -1, 1], ["iva", -1, 9], ["anza", -1, 1], ["enza", -1, 5], ["ice", -1, 1], ["atrice", 7, 1], ["iche", -1, 1], ["logie", -1, 3], ["abile", -1, 1], ["ibile", -1, 1], ["usione", -1, 4], ["azione", -1, 2], ["uzione", -1, 4], ["atore", -1, 2], ["ose", -1, 1], ["ante", -1, 1], ["mente", -1, 1], ["amente", 19, 7], ["iste", -1, 1], ["ive", -1, 9], ["anze", -1, 1], ["enze", -1, 5], ["ici", -1, 1], ["atrici", 25, 1], ["ichi", -1, 1], ["abili", -1, 1], ["ibili", -1, 1], ["ismi", -1, 1], ["usioni", -1, 4], ["azioni", -1, 2], ["uzioni", -1, 4], ["atori", -1, 2], ["osi", -1, 1], ["anti", -1, 1], ["amenti", -1, 6], ["imenti", -1, 6], ["isti", -1, 1], ["ivi", -1, 9], ["ico", -1, 1], ["ismo", -1, 1], ["oso", -1, 1], ["amento", -1, 6], ["imento", -1, 6], ["ivo", -1, 9], ["ità", -1, 8], ["istà", -1, 1], ["istè", -1, 1], ["istì", -1, 1]];
const A_7 = [["isca", -1, 1], ["enda", -1, 1], ["ata", -1, 1], ["ita", -1, 1], ["uta", -1, 1], ["ava", -1, 1], ["eva", -1, 1], ["iva", -1, 1], ["erebbe", -1, 1], ["irebbe", -1, 1], ["isce", -1, 1], ["ende", -1, 1], ["are", -1, 1], ["ere", -1, 1], ["ire", -1, 1], ["asse", -1, 1], ["ate", -1, 1], ["avate", 16, 1], ["evate", 16, 1], ["ivate", 16, 1], ["ete", -1, 1], ["erete", 20, 1], ["irete", 20, 1], ["ite", -1, 1], ["ereste", -1, 1], ["ireste", -1, 1], ["ute", -1, 1], ["erai", -1, 1], ["irai", -1, 1], ["isci", -1, 1], ["endi", -1, 1], ["erei", -1, 1], ["irei", -1, 1], ["assi", -1, 1], ["ati", -1, 1], ["iti", -1, 1], ["eresti", -1, 1], ["iresti", -1, 1], ["uti", -1, 1], ["avi", -1, 1], ["evi", -1, 1], ["ivi", -1, 1], ["isco", -1, 1], ["ando", -1, 1], ["endo", -1, 1], ["Yamo", -1, 1], ["iamo", -1, 1], ["avamo", -1, 1], ["evamo", -1, 1], ["ivamo", -1, 1], ["eremo", -1, 1], ["iremo", -1, 1], ["assimo", -1, 1], ["ammo", -1, 1], ["emmo", -1, 1], ["eremmo", 54, 1], ["iremmo", 54, 1], ["immo", -1, 1], ["ano", -1, 1], ["iscano", 58, 1], ["avano", 58, 1], ["evano", 58, 1], ["ivano", 58, 1], ["eranno", -1, 1], ["iranno", -1, 1], ["ono", -1, 1], ["iscono", 65, 1], ["arono", 65, 1], ["erono", 65, 1], ["irono", 65, 1], ["erebbero", -1, 1], ["irebbero", -1, 1], ["assero", -1, 1], ["essero", -1, 1], ["issero", -1, 1], ["ato", -1, 1], ["ito", -1, 1], ["uto", -1, 1], ["avo", -1, 1], ["evo", -1, 1], ["ivo", -1, 1], ["ar", -1, 1], ["ir", -1, 1], ["erà", -1, 1], ["irà", -1, 1], ["erò", -1, 1], ["irò", -1, 1]];
const G_v = [17, 65, 16, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 128, 128, 8, 2, 1];
const G_AEIO = [17, 65, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 128, 128, 8, 2];
const G_CG = [17];
let i_p2;
let i_p1;
let i_pV;
function r_prelude() {
let among_var = 0;
let v_1 = at;
replab0: while (true) {
let v_2 = at;
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
if (!replace("à")) {
return false;
}
}
else if (among_var === 2) {
if (!replace("è")) {
return false;
}
}
else if (among_var === 3) {
if (!replace("ì")) {
return false;
}
}
else if (among_var === 4) {
if (!replace("ò")) {
return false;
}
}
else if (among_var === 5) {
if (!replace("ù")) {
return false;
}
}
else if (among_var === 6) {
if (!replace("qU")) {
return false;
}
}
else if (among_var === 7) {
if (at >= limit) {
break lab1;
}
next();
}
continue replab0;
}
at = v_2;
break replab0;
}
at = v_1;
replab2: while (true) {
let v_3 = at;
lab3: for (let n = 2; n > 0; n--) {
golab4: while (true) {
let v_4 = at;
lab5: while (true) {
if (!inSet(G_v, 97, 249)) {
break lab5;
}
bra = at;
lab6: while (true) {
let v_5 = at;
lab7: while (true) {
if (!is("u")) {
break lab7;
}
ket = at;
if (!inSet(G_v, 97, 249)) {
break lab7;
}
if (!replace("U")) {
return false;
}
break lab6;
}
at = v_5;
if (!is("i")) {
break lab5;
}
ket = at;
if (!inSet(G_v, 97, 249)) {
break lab5;
}
if (!replace("I")) {
return false;
}
break lab6;
}
at = v_4;
break golab4;
}
at = v_4;
if (at >= limit) {
break lab3;
}
next();
}
continue replab2;
}
at = v_3;
break replab2;
}
return true;
}

function r_mark_regions() {
i_pV = limit;
i_p1 = limit;
i_p2 = limit;
let v_1 = at;
lab0: while (true) {
lab1: while (true) {
let v_2 = at;
lab2: while (true) {
if (!inSet(G_v, 97, 249)) {
break lab2;
}
lab3: while (true) {
let v_3 = at;
lab4: while (true) {
if (!outSet(G_v, 97, 249)) {
break lab4;
}
golab5: while (true) {
lab6: while (true) {
if (!inSet(G_v, 97, 249)) {
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
if (!inSet(G_v, 97, 249)) {
break lab2;
}
golab7: while (true) {
lab8: while (true) {
if (!outSet(G_v, 97, 249)) {
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
if (!outSet(G_v, 97, 249)) {
break lab0;
}
lab9: while (true) {
let v_6 = at;
lab10: while (true) {
if (!outSet(G_v, 97, 249)) {
break lab10;
}
golab11: while (true) {
lab12: while (true) {
if (!inSet(G_v, 97, 249)) {
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
if (!inSet(G_v, 97, 249)) {
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
if (!inSet(G_v, 97, 249)) {
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
if (!outSet(G_v, 97, 249)) {
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
if (!inSet(G_v, 97, 249)) {
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
if (!outSet(G_v, 97, 249)) {
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
among_var = among(A_1);
if (among_var === 0) {
break lab1;
}
ket = at;
if (among_var === 0) {
break lab1;
}
else if (among_var === 1) {
if (!replace("i")) {
return false;
}
}
else if (among_var === 2) {
if (!replace("u")) {
return false;
}
}
else if (among_var === 3) {
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
if (amongBack(A_2) === 0) {
return false;
}
bra = at;
among_var = amongBack(A_3);
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
if (!remove()) {
return false;
}
}
else if (among_var === 2) {
if (!replace("e")) {
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
if (!r_RV()) {
return false;
}
if (!remove()) {
return false;
}
}
else if (among_var === 7) {
if (!r_R1()) {
return false;
}
if (!remove()) {
return false;
}
let v_2 = limit - at;
lab1: while (true) {
ket = at;
among_var = amongBack(A_4);
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
else if (among_var === 8) {
if (!r_R2()) {
return false;
}
if (!remove()) {
return false;
}
let v_3 = limit - at;
lab2: while (true) {
ket = at;
among_var = amongBack(A_5);
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
else if (among_var === 9) {
if (!r_R2()) {
return false;
}
if (!remove()) {
return false;
}
let v_4 = limit - at;
lab3: while (true) {
ket = at;
if (!isBack("at")) {
at = limit - v_4;
break lab3;
}
bra = at;
if (!r_R2()) {
at = limit - v_4;
break lab3;
}
if (!remove()) {
return false;
}
ket = at;
if (!isBack("ic")) {
at = limit - v_4;
break lab3;
}
bra = at;
if (!r_R2()) {
at = limit - v_4;
break lab3;
}
if (!remove()) {
return false;
}
break lab3;
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
among_var = amongBack(A_7);
if (among_var === 0) {
floor = v_2;
return false;
}
bra = at;
if (among_var === 0) {
floor = v_2;
return false;
}
else if (among_var === 1) {
if (!remove()) {
return false;
}
}
floor = v_2;
return true;
}

function r_vowel_suffix() {
let v_1 = limit - at;
lab0: while (true) {
ket = at;
if (!inSetBack(G_AEIO, 97, 242)) {
at = limit - v_1;
break lab0;
}
bra = at;
if (!r_RV()) {
at = limit - v_1;
break lab0;
}
if (!remove()) {
return false;
}
ket = at;
if (!isBack("i")) {
at = limit - v_1;
break lab0;
}
bra = at;
if (!r_RV()) {
at = limit - v_1;
break lab0;
}
if (!remove()) {
return false;
}
break lab0;
}
let v_2 = limit - at;
lab1: while (true) {
ket = at;
if (!isBack("h")) {
at = limit - v_2;
break lab1;
}
bra = at;
if (!inSetBack(G_CG, 99, 103)) {
at = limit - v_2;
break lab1;
}
if (!r_RV()) {
at = limit - v_2;
break lab1;
}
if (!remove()) {
return false;
}
break lab1;
}
return true;
}

function r_stem() {
let context = null;
let v_1 = at;
lab0: while (true) {
if (!r_prelude()) {
break lab0;
}
break lab0;
}
at = v_1;
let v_2 = at;
lab1: while (true) {
if (!r_mark_regions()) {
break lab1;
}
break lab1;
}
at = v_2;
floor = at;
at = limit;
let v_3 = limit - at;
lab2: while (true) {
if (!r_attached_pronoun()) {
break lab2;
}
break lab2;
}
at = limit - v_3;
let v_4 = limit - at;
lab3: while (true) {
lab4: while (true) {
let v_5 = limit - at;
lab5: while (true) {
if (!r_standard_suffix()) {
break lab5;
}
break lab4;
}
at = limit - v_5;
if (!r_verb_suffix()) {
break lab3;
}
break lab4;
}
break lab3;
}
at = limit - v_4;
let v_6 = limit - at;
lab6: while (true) {
if (!r_vowel_suffix()) {
break lab6;
}
break lab6;
}
at = limit - v_6;
at = floor;
let v_7 = at;
lab7: while (true) {
if (!r_postlude()) {
break lab7;
}
break lab7;
}
at = v_7;
return true;
}

return stemWith(r_stem);
})() };
