-- CreateTable
CREATE TABLE "board_version" (
    "id" TEXT NOT NULL,
    "boardId" TEXT NOT NULL,
    "bytes" BYTEA NOT NULL,
    "name" TEXT,
    "authors" TEXT NOT NULL,
    "at" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "board_version_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "board_version_boardId_at_idx" ON "board_version"("boardId", "at");

-- AddForeignKey
ALTER TABLE "board_version" ADD CONSTRAINT "board_version_boardId_fkey" FOREIGN KEY ("boardId") REFERENCES "board"("id") ON DELETE CASCADE ON UPDATE CASCADE;
