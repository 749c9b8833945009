import { answerByNextAuth } from "@/lib/http/next-auth";

export { answerByNextAuth as GET, answerByNextAuth as POST };
