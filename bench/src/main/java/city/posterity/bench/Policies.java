package city.posterity.bench;

import city.posterity.policy.Facts;
import city.posterity.policy.Finding;
import city.posterity.policy.Packs;
import city.posterity.policy.Policy;
import city.posterity.policy.PolicyCheck;
import city.posterity.policy.Scope;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What policies cost: all checks of both packs on one purchase, and the draft clauses on many
 * different purchases, beside the same clauses written by hand in Java. Both say the same of every
 * purchase, or the measurement stops.
 */
final class Policies {

  private static final int MANY = 100_000;
  private static final int BATCH = 10;
  private static final long WARM_UP = 8_000_000_000L;
  private static final int TIMES = 501;

  private Policies() {}

  static void run() throws IOException {
    var purchases = new Purchases();
    Policy guidelines = Packs.shipped("guidelines");
    Policy draft = Packs.shipped("posterity-igp-draft");
    System.out.println(
        "One purchase with all facts, every check at each of its gates, one thread:");
    Facts forGuidelines = signed(guidelines, purchases.good());
    Facts forDraft = signed(draft, purchases.good());
    one("guidelines", guidelines, forGuidelines);
    one("posterity-igp-draft", draft, forDraft);
    one(
        "both",
        () ->
            PolicyCheck.run(guidelines, forGuidelines, Scope.ALL, null).results().size()
                + PolicyCheck.run(draft, forDraft, Scope.ALL, null).results().size());
    one(
        "both, facts read first",
        () ->
            PolicyCheck.run(guidelines, signed(guidelines, purchases.good()), Scope.ALL, null)
                    .results()
                    .size()
                + PolicyCheck.run(draft, signed(draft, purchases.good()), Scope.ALL, null)
                    .results()
                    .size());
    many(draft, purchases);
  }

  /** The facts with each signature for what it speaks of. */
  private static Facts signed(Policy policy, Map<String, Object> document) {
    Facts unsigned = Facts.of(policy, document);
    var signed = new LinkedHashMap<String, Object>(document);
    var attestations = new ArrayList<Map<String, Object>>();
    for (Object each : (List<?>) document.getOrDefault("attestations", List.of())) {
      var attestation = new LinkedHashMap<String, Object>();
      ((Map<?, ?>) each).forEach((name, value) -> attestation.put((String) name, value));
      Optional.ofNullable(policy.clauses().get(String.valueOf(attestation.get("clause_id"))))
          .flatMap(c -> PolicyCheck.objectDigest(c, unsigned))
          .ifPresent(digest -> attestation.put("object_hash", digest));
      attestations.add(attestation);
    }
    signed.put("attestations", attestations);
    return Facts.of(policy, signed);
  }

  private static void one(String name, Policy policy, Facts facts) {
    one(name, () -> PolicyCheck.run(policy, facts, Scope.ALL, null).results().size());
    System.out.println(
        "    "
            + PolicyCheck.run(policy, facts, Scope.ALL, null).counts()
            + ", "
            + policy.clauses().size()
            + " clauses");
  }

  private static void one(String name, Supplier<Integer> check) {
    long end = System.nanoTime() + WARM_UP / 2;
    while (System.nanoTime() < end) {
      var _ = check.get();
    }
    var times = new long[TIMES];
    int findings = 0;
    for (int i = 0; i < TIMES; i++) {
      long begin = System.nanoTime();
      findings = check.get();
      times[i] = System.nanoTime() - begin;
    }
    Arrays.sort(times);
    System.out.printf(
        "  %-24s %7.3f ms median, %7.3f ms slowest of a hundred, %d findings%n",
        name, times[TIMES / 2] / 1e6, times[TIMES * 99 / 100] / 1e6, findings);
  }

  private static void many(Policy draft, Purchases purchases) {
    var warm = new Times();
    long end = System.nanoTime() + WARM_UP;
    for (long seed = -1; System.nanoTime() < end; seed -= BATCH) {
      batch(draft, purchases, seed, warm);
    }
    var times = new Times();
    for (long seed = 0; seed < MANY; seed += BATCH) {
      batch(draft, purchases, seed, times);
    }
    System.out.printf(
        "%,d different purchases, 45 clauses each at its own gate, both the same on all:%n", MANY);
    row("by hand, in Java", times.hand, times.hand);
    row("by the engine", times.check, times.hand);
    row("by the engine, facts read, too", times.check + times.read, times.hand);
    System.out.println("  outcomes: " + times.outcomes);
  }

  private static void row(String name, long nanoseconds, long hand) {
    System.out.printf(
        "  %-32s %,11.0f a second on one core, %5.2f times as long%n",
        name, MANY / (nanoseconds / 1e9), (double) nanoseconds / hand);
  }

  private static final class Times {
    long hand;
    long read;
    long check;
    final Map<Object, Integer> outcomes = new java.util.TreeMap<>();
  }

  /** Nanoseconds of processor that this thread had: others on the machine do not count. */
  private static long spent() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private static void batch(Policy draft, Purchases purchases, long seed, Times times) {
    var documents = new ArrayList<Map<String, Object>>(BATCH);
    for (int i = 0; i < BATCH; i++) {
      documents.add(purchases.other(seed + i));
    }
    var facts = new ArrayList<Facts>(BATCH);
    var found = new ArrayList<List<Finding>>(BATCH);
    var byHand = new ArrayList<List<?>>(BATCH);
    long begin = spent();
    documents.forEach(d -> facts.add(Facts.of(draft, d)));
    times.read += spent() - begin;
    begin = spent();
    documents.forEach(d -> byHand.add(DraftByHand.check(d)));
    times.hand += spent() - begin;
    begin = spent();
    facts.forEach(f -> found.add(PolicyCheck.run(draft, f, Scope.FIRST, null).results()));
    times.check += spent() - begin;
    for (int i = 0; i < BATCH; i++) {
      var outcomes = found.get(i).stream().map(Finding::outcome).toList();
      if (!outcomes.equals(byHand.get(i))) {
        for (int k = 0; k < outcomes.size(); k++) {
          if (outcomes.get(k) != byHand.get(i).get(k)) {
            throw new IllegalStateException(
                "purchase %d, %s: %s by hand, %s by the engine"
                    .formatted(
                        seed + i,
                        found.get(i).get(k).clause().id(),
                        byHand.get(i).get(k),
                        outcomes.get(k) + " " + found.get(i).get(k).message()));
          }
        }
      }
      outcomes.forEach(o -> times.outcomes.merge(o, 1, Integer::sum));
    }
  }
}
