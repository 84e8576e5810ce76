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

  long next() {
    long result = Long.rotateLeft(s1 * 5, 7) * 9;
    long t = s1 << 17;
    s2 ^= s0;
    s3 ^= s1;
    s1 ^= s2;
    s0 ^= s3;
    s2 ^= t;
    s3 = Long.rotateLeft(s3, 45);
    return result;
  }

  /** Each strictly between 0 and 1: the middle of one of 2^52 equal parts. */
  double[] uniforms(int count) {
    double[] uniforms = new double[count];
    for (int i = 0; i < count; i++) {
      uniforms[i] = ((next() >>> 12) + 0.5) * 0x1p-52;
    }
    return uniforms;
  }
}
