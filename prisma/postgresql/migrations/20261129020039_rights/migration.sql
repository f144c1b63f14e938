-- AlterTable
ALTER TABLE "board" ADD COLUMN     "linkExpiresAt" TIMESTAMP(3),
ADD COLUMN     "mode" TEXT NOT NULL DEFAULT 'open',
ADD COLUMN     "ownOnly" BOOLEAN NOT NULL DEFAULT false,
ALTER COLUMN "linkRole" SET DEFAULT 'none';

-- CreateTable
CREATE TABLE "board_member" (
    "boardId" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "writeUntil" TIMESTAMP(3),
    "group" TEXT,
    "addedAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "board_member_pkey" PRIMARY KEY ("boardId","userId")
);

-- CreateIndex
CREATE INDEX "board_member_userId_idx" ON "board_member"("userId");

-- AddForeignKey
ALTER TABLE "board_member" ADD CONSTRAINT "board_member_boardId_fkey" FOREIGN KEY ("boardId") REFERENCES "board"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "board_member" ADD CONSTRAINT "board_member_userId_fkey" FOREIGN KEY ("userId") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;
