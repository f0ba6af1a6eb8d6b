"""One scikit-learn model on one file of passages; the other side of bench/run.ts.

Usage: python3 bench/scikit.py <passages.jsonl> <k> <vectorizer> <model>
Prints one line of JSON: seconds (reading left out), peak memory in MB, the cluster of each passage, ten words a topic.
"""

import json
import re
import resource
import sys
import time

import numpy as np
import sklearn
from sklearn.cluster import AgglomerativeClustering, KMeans
from sklearn.decomposition import NMF, TruncatedSVD
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.preprocessing import normalize

# The commonest function words of bokmål and nynorsk: what a careful user would give a vectorizer.
STOP = """og i jeg eg det at en ein et eit den til er som på de dei med av ikke ikkje der så var vi ha har om et men
ble vart blir vert for fra frå kan skal må bør vil ville kunne skulle også òg eller enn mot over under ut inn opp ned
når da då her hva kva hvem kven hvor kvar hvordan korleis denne dette desse disse alle noe noko noen nokon man sin sitt
sine vår vårt våre deres hans hennes være vere å av ved etter bare berre mer meir mange andre slik slike""".split()
STOP_SET = frozenset(STOP)

ENDINGS = sorted(
    """hetenes hetene hetens heten heter endes ende edes eres enes erte ande else elsen elser inga ingane ingar
    ane ene ens ers ets het ast ar en er et as es at te de e a s""".split(),
    key=len,
    reverse=True,
)
CACHE = {}


def stem(word):
    """The word without its ending (the first step of Snowball's Norwegian stemmer, with nynorsk endings)."""
    known = CACHE.get(word)
    if known is None:
        known = word
        for ending in ENDINGS:
            if len(word) - len(ending) >= 3 and word.endswith(ending):
                known = word[: -len(ending)]
                break
        CACHE[word] = known
    return known


WORD = re.compile(r"(?u)\b\w\w+\b")


def stemmed(text):
    """Words of a text by their stems, as a user of scikit-learn gets stemming: an analyzer in Python."""
    return [stem(word) for word in WORD.findall(text.lower()) if word not in STOP_SET]


VECTORIZERS = {
    "words, stemmed": dict(analyzer=stemmed, sublinear_tf=True, min_df=2, max_df=0.5),
    "words, stemmed, 20,000 commonest": dict(
        analyzer=stemmed, sublinear_tf=True, min_df=2, max_df=0.5, max_features=20_000
    ),
    "words": dict(),
    "words, sublinear, stop words": dict(sublinear_tf=True, min_df=2, max_df=0.5, stop_words=STOP),
    "letters 3-5": dict(analyzer="char_wb", ngram_range=(3, 5), sublinear_tf=True, min_df=2),
}


def words_of(matrix, clusters, names):
    """Ten words with the highest mean weight in each cluster."""
    topics = []
    for cluster in sorted(set(clusters)):
        mean = np.asarray(matrix[clusters == cluster].mean(axis=0)).ravel()
        topics.append([names[i] for i in mean.argsort()[::-1][:10]])
    return topics


def main():
    path, k, vectorizer, model = sys.argv[1], int(sys.argv[2]), sys.argv[3], sys.argv[4]
    with open(path, encoding="utf-8") as file:
        texts = [json.loads(line)["text"] for line in file if line.strip()]
    start = time.perf_counter()
    before = time.process_time()
    tfidf = TfidfVectorizer(**VECTORIZERS[vectorizer])
    matrix = tfidf.fit_transform(texts)
    topics = None
    if model == "NMF":
        nmf = NMF(k, init="nndsvd", max_iter=200)
        clusters = nmf.fit_transform(matrix).argmax(axis=1)
        names = tfidf.get_feature_names_out()
        topics = [[names[i] for i in row.argsort()[::-1][:10]] for row in nmf.components_]
    elif model == "KMeans":
        clusters = KMeans(k, n_init=10, random_state=0).fit_predict(matrix)
    else:
        rank = min(50, matrix.shape[1] - 1, matrix.shape[0] - 1)
        reduced = normalize(TruncatedSVD(rank, random_state=0).fit_transform(matrix))
        if model == "SVD+KMeans":
            clusters = KMeans(k, n_init=10, random_state=0).fit_predict(reduced)
        else:
            clusters = AgglomerativeClustering(k).fit_predict(reduced)
    seconds = time.perf_counter() - start
    computing = time.process_time() - before
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    if topics is None:
        topics = words_of(matrix, np.asarray(clusters), tfidf.get_feature_names_out())
    print(
        json.dumps(
            dict(
                version=sklearn.__version__,
                seconds=seconds,
                computing=computing,
                peak=peak,
                clusters=[str(c) for c in clusters],
                topics=topics if vectorizer != "letters 3-5" else [],
            )
        )
    )


main()
