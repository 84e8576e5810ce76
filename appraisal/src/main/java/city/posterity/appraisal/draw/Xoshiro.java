package city.posterity.appraisal.draw;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * The generator xoshiro256** 1.0 (Blackman and Vigna, "Scrambled linear pseudorandom number
 * generators", 2018; in the public domain), written here because the Java platform does not promise
 * that its generators keep their algorithms.
 */
final class Xoshiro {

  private long s0;
  private long s1;
  private long s2;
  private long s3;

  Xoshiro(long s0, long s1, long s2, long s3) {
    this.s0 = s0;
    this.s1 = s1;
    this.s2 = s2;
    this.s3 = s3;
  }

  /** The 256 bits of the state are the SHA-256 of a text in UTF-8. */
  static Xoshiro of(String text) {
    try {
      ByteBuffer hash =
          ByteBuffer.wrap(
              MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
      return new Xoshiro(hash.getLong(), hash.getLong(), hash.getLong(), hash.getLong());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** The next ones. The state is kept at hand meanwhile, which makes half of the time. */
  long[] next(int count) {
    long a = s0;
    long b = s1;
    long c = s2;
    long d = s3;
    long[] results = new long[count];
    for (int i = 0; i < count; i++) {
      results[i] = Long.rotateLeft(b * 5, 7) * 9;
      long t = b << 17;
      c ^= a;
      d ^= b;
      b ^= c;
      a ^= d;
      c ^= t;
      d = Long.rotateLeft(d, 45);
    }
    s0 = a;
    s1 = b;
    s2 = c;
    s3 = d;
    return results;
  }

  /** Each strictly between 0 and 1: the middle of one of 2^52 equal parts. */
  double[] uniforms(int count) {
    long[] bits = next(count);
    double[] uniforms = new double[count];
    for (int i = 0; i < count; i++) {
      uniforms[i] = ((bits[i] >>> 12) + 0.5) * 0x1p-52;
    }
    return uniforms;
  }
}
