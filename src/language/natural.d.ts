declare module 'natural/lib/natural/stemmers/porter_stemmer_no.js' {
  const stemmer: {
    stem(token: string): string;
    step1(token: string): string;
    step2(token: string): string;
    step3(token: string): string;
  };
  export default stemmer;
}
declare module 'natural/lib/natural/stemmers/porter_stemmer.js' {
  const stemmer: { stem(token: string): string };
  export default stemmer;
}
