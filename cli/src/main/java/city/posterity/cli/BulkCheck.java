package city.posterity.cli;

import city.posterity.cityhall.guidance.EveryPurchase;
import city.posterity.policy.Facts;
import city.posterity.policy.FactsException;
import city.posterity.policy.Outcome;
import city.posterity.policy.Policy;
import city.posterity.policy.PolicyCheck;
import city.posterity.policy.Scope;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Policies over many purchases at once, on several threads.
 *
 * @param leftOut what the policy does not know, by path, in how many purchases it stood and what
 *     may have been meant
 * @param nanoseconds from the first purchase to the last
 */
record BulkCheck(BulkTally tally, Map<String, String> leftOut, int threads, long nanoseconds) {

  /** Takes purchases and counts until there are none left. */
  private interface Worker {
    void work(BulkTally tally) throws IOException;
  }

  static BulkCheck of(FactFiles files, Policy policy, Scope scope, LocalDate today, int threads)
      throws IOException {
    return run(
        policy,
        threads,
        tally -> {
          for (var batch = files.next(); !batch.isEmpty(); batch = files.next()) {
            for (FactFiles.Entry entry : batch) {
              try {
                var facts = Facts.read(policy, entry.json());
                facts.unknown().forEach(u -> tally.unknown(u.path()));
                tally.add(List.of(PolicyCheck.run(policy, facts, scope, today)));
              } catch (FactsException e) {
                tally.unreadable(e.problems().stream().map(p -> entry.place() + ": " + p).toList());
              }
            }
          }
        });
  }

  static BulkCheck of(EveryPurchase all, @Nullable Policy instead, Scope scope, int threads)
      throws IOException {
    var ids = new ConcurrentLinkedQueue<UUID>(all.ids());
    return run(
        null,
        threads,
        tally -> {
          for (UUID id = ids.poll(); id != null; id = ids.poll()) {
            try {
              tally.add(all.check(id, instead, scope));
            } catch (RuntimeException e) {
              tally.unreadable(
                  List.of(
                      "purchase "
                          + id
                          + ": "
                          + String.valueOf(e.getMessage()).strip().replaceAll("\\s*\\R\\s*", " ")));
            }
          }
        });
  }

  private static BulkCheck run(@Nullable Policy policy, int threads, Worker worker)
      throws IOException {
    var all = new BulkTally();
    long begin = System.nanoTime();
    try (var executor = Executors.newFixedThreadPool(threads)) {
      var running = new ArrayList<Future<BulkTally>>();
      for (int i = 0; i < threads; i++) {
        Callable<BulkTally> task =
            () -> {
              var tally = new BulkTally();
              worker.work(tally);
              return tally;
            };
        running.add(executor.submit(task));
      }
      for (var each : running) {
        all.add(each.get());
      }
    } catch (ExecutionException e) {
      if (e.getCause() instanceof IOException io) {
        throw io;
      }
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
    long took = System.nanoTime() - begin;
    var leftOut = new LinkedHashMap<String, String>();
    if (policy != null) {
      all.unknown.forEach(
          (path, n) -> leftOut.put(path, "in %d: %s".formatted(n, LeftOut.why(policy, path))));
    }
    return new BulkCheck(all, leftOut, threads, took);
  }

  /** 0 when all was read and every gate is open, 1 when not, 2 when nothing could be read. */
  int exitCode() {
    if (tally.checked == 0 && tally.unreadable > 0) {
      return Posterity.CANNOT;
    }
    return tally.unreadable == 0 && tally.passable == tally.checked
        ? Posterity.DONE
        : Posterity.WANTING;
  }

  private double perSecond() {
    return (tally.checked + tally.unreadable) / Math.max(nanoseconds / 1e9, 1e-9);
  }

  void printProblems(PrintWriter err) {
    tally.problems.forEach(p -> err.println("posterity: " + p));
    if (tally.problems.size() >= BulkTally.MOST_PROBLEMS) {
      err.println("posterity: and so on; " + tally.unreadable + " could not be read");
    }
    leftOut.values().forEach(why -> err.println("posterity: left out " + why));
  }

  void printText(PrintWriter out) {
    out.printf(
        Locale.ROOT,
        "%,d checked in %.1f s: %,.0f a second, %,.0f on each of %d threads%n",
        tally.checked,
        nanoseconds / 1e9,
        perSecond(),
        perSecond() / threads,
        threads);
    out.printf(
        Locale.ROOT,
        "%,d passable, %,d not, %,d could not be read; %,d signatures did not count%n",
        tally.passable,
        tally.checked - tally.passable,
        tally.unreadable,
        tally.refused);
    row(out, "", Outcome::name, "STOPS");
    tally.policies.forEach((policy, clauses) -> {
      out.println(policy);
      clauses.forEach((id, c) -> row(out, id, o -> count(c.outcomes, o), "%,d".formatted(c.stops)));
    });
    row(
        out,
        "all",
        o -> count(tally.outcomes(), o),
        "%,d"
            .formatted(
                tally.policies.values().stream()
                    .flatMap(c -> c.values().stream())
                    .mapToLong(c -> c.stops)
                    .sum()));
  }

  private static String count(Map<Outcome, Long> counts, Outcome outcome) {
    return String.format(Locale.ROOT, "%,d", counts.getOrDefault(outcome, 0L));
  }

  private static void row(
      PrintWriter out,
      String name,
      java.util.function.Function<Outcome, String> cell,
      String last) {
    var line = new StringBuilder(String.format(Locale.ROOT, "  %-16s", name));
    for (Outcome outcome : Outcome.values()) {
      line.append(String.format(Locale.ROOT, "%17s", cell.apply(outcome)));
    }
    out.println(line.append(String.format(Locale.ROOT, "%11s", last)));
  }

  void printJson(PrintWriter out) {
    var policies = new ArrayList<Map<String, Object>>();
    tally.policies.forEach((policy, clauses) -> {
      var all = new ArrayList<Map<String, Object>>();
      clauses.forEach(
          (id, c) -> all.add(Map.of("clause", id, "outcomes", c.outcomes, "stops", c.stops)));
      var one = new LinkedHashMap<String, Object>();
      int space = policy.indexOf(' ');
      one.put("pack", policy.substring(0, space));
      one.put("version", policy.substring(space + 1));
      one.put("clauses", all);
      policies.add(one);
    });
    var json = new LinkedHashMap<String, Object>();
    json.put("checked", tally.checked);
    json.put("passable", tally.passable);
    json.put("unreadable", tally.unreadable);
    json.put("refused", tally.refused);
    json.put("threads", threads);
    json.put("seconds", nanoseconds / 1e9);
    json.put("perSecond", perSecond());
    json.put("outcomes", tally.outcomes());
    json.put("policies", policies);
    json.put("problems", tally.problems);
    json.put("unknown", leftOut);
    out.println(JsonMapper.shared().writeValueAsString(json));
  }
}
