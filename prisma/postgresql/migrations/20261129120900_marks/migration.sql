-- CreateTable
CREATE TABLE "board_mark" (
    "boardId" TEXT NOT NULL,
    "mark" TEXT NOT NULL,

    CONSTRAINT "board_mark_pkey" PRIMARY KEY ("boardId","mark")
);

-- AddForeignKey
ALTER TABLE "board_mark" ADD CONSTRAINT "board_mark_boardId_fkey" FOREIGN KEY ("boardId") REFERENCES "board"("id") ON DELETE CASCADE ON UPDATE CASCADE;
